import sample from '../../../assets/sample-desk/desk.json';
import type { ArticleContent } from '../../domain/article/content';
import type { NewEvent } from '../../domain/article/event';
import { emptyFacts } from '../../domain/facts/meetingFacts';
import type { Profile } from '../../domain/people/profile';
import type { ArticleState } from '../../domain/workflow/states';
import type { Platform } from '../../platform/platform';
import type { ArticleRepository } from '../../storage/repositories/articles';
import type { DeskRepository } from '../../storage/repositories/desk';
import type { ArticleService } from './articles';
import { folderTarget } from './targets';

/** The sample desk as it stands in assets/sample-desk/desk.json. */
interface SampleDesk {
  readonly deskName: string;
  readonly profiles: readonly Omit<Profile, 'createdAt'>[];
  readonly reports: readonly SampleReport[];
}
interface SampleReport extends Omit<ArticleContent, 'photos'> {
  readonly id: string;
  readonly templateId: string;
  readonly authorId: string;
  readonly state: ArticleState;
  readonly photos: readonly { readonly id: string; readonly file: string; readonly caption: string; readonly credit: string; readonly alt: string }[];
  readonly createdMinutesAgo: number;
  /** The editor's words, for a report that came back. */
  readonly note?: { readonly by: string; readonly minutesAgo: number; readonly text: string };
}

interface Needs {
  readonly platform: Platform;
  readonly desk: DeskRepository;
  readonly articles: ArticleRepository;
  readonly articleService: ArticleService;
  readonly now: () => Date;
}

/** Fills an empty desk with people and reports to look at, with real photos in the photo store. */
export async function openSampleDesk({ platform, desk, articles, articleService, now }: Needs): Promise<void> {
  const { deskName, profiles, reports } = sample as unknown as SampleDesk;
  const minutesAgo = (minutes: number): string => new Date(now().getTime() - minutes * 60_000).toISOString();
  const names = [...new Set(reports.flatMap((report) => report.photos.map((photo) => photo.file)))];
  const imported = await platform.importSamplePhotos(names);
  const files = new Map(names.map((name, index) => [name, imported.photos[index]]));

  for (const report of reports) {
    if (await articles.get(report.id)) continue;
    const { id, templateId, authorId, state, createdMinutesAgo, note, headline, category, byline, facts, body } = report;
    const photos = report.photos.flatMap(({ file, ...text }) => {
      const photo = files.get(file);
      return photo ? [{ ...photo, ...text }] : [];
    });
    const submittedAt = minutesAgo(createdMinutesAgo / 2);
    const history: Omit<NewEvent, 'articleId'>[] = [];
    if (state !== 'draft') history.push({ at: submittedAt, by: authorId, action: 'submit', to: 'inReview' });
    if (note) history.push({ at: minutesAgo(note.minutesAgo), by: note.by, action: 'return', to: 'changesRequested', note: note.text });
    const written = state === 'draft' ? { updatedAt: minutesAgo(createdMinutesAgo / 4) } : {};
    await articleService.add({ id, templateId, authorId, createdAt: minutesAgo(createdMinutesAgo), ...written }, { headline, category, byline, facts: { ...emptyFacts, ...facts }, body, photos }, history);
  }
  const createdAt = now().toISOString();
  await desk.found({ name: deskName, createdAt, sample: true }, profiles.map((profile) => ({ ...profile, createdAt })), [folderTarget()]);
}
