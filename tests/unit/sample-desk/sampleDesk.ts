import { emptyFacts } from '../../../renderer/domain/facts/meetingFacts';
import { readFileSync } from 'node:fs';
import type { ArticleContent } from '../../../renderer/domain/article/content';
import type { Role } from '../../../renderer/domain/people/profile';
import type { Template } from '../../../renderer/domain/templates/template';
import type { ArticleState } from '../../../renderer/domain/workflow/states';

/** A photo as desk.json names it; size and hash are known once the desk imports the file. */
export interface SamplePhoto {
  readonly id: string;
  readonly file: string;
  readonly caption: string;
  readonly credit: string;
  readonly alt: string;
}

export interface SampleReport extends Omit<ArticleContent, 'photos'> {
  readonly id: string;
  readonly templateId: string;
  readonly authorId: string;
  readonly state: ArticleState;
  readonly createdMinutesAgo: number;
  readonly note?: { readonly by: string; readonly minutesAgo: number; readonly text: string };
  readonly photos: readonly SamplePhoto[];
}

export interface SampleDesk {
  readonly format: 1;
  readonly deskName: string;
  readonly profiles: readonly { readonly id: string; readonly name: string; readonly role: Role }[];
  readonly reports: readonly SampleReport[];
}

const assets = new URL('../../../assets/', import.meta.url);

export const photoFolder = new URL('sample-desk/photos/', assets);
export const deskText = readFileSync(new URL('sample-desk/desk.json', assets), 'utf8');
export const desk = JSON.parse(deskText) as SampleDesk;

export const templateOf = (report: SampleReport): Template =>
  JSON.parse(readFileSync(new URL(`templates/${report.templateId}.json`, assets), 'utf8')) as Template;

/** The report as the checks see it after the photos were imported. */
export const contentOf = ({ headline, category, byline, facts, body, photos }: SampleReport): ArticleContent => ({
  headline,
  category,
  byline,
  facts: { ...emptyFacts, ...facts },
  body,
  photos: photos.map(({ file, ...photo }) => ({
    ...photo, fileName: file, hash: '0'.repeat(64), type: 'image/jpeg', width: 1600, height: 1067, bytes: 1,
  })),
});
