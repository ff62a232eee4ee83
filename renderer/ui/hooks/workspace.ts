import { createContext, useContext } from 'react';
import type { Article } from '../../domain/article/article';
import type { Profile } from '../../domain/people/profile';
import type { Command, CommandContext } from '../../app/commands';
import type { Section } from '../../app/sections';
import type { CommentRequests } from './commentRequests';
import type { FindRequests } from './findRequests';
import type { Suggesting } from './useSuggesting';

export type InspectorTab = 'facts' | 'photos' | 'checks' | 'review' | 'comments' | 'history';
export type SettingsTab = 'general' | 'targets' | 'templates' | 'checks' | 'people' | 'data';

/** A side of a comparison: the id of a revision, the newest one, or the article as it stands. */
export type CompareSide = 'latest' | 'current' | (string & {});

/** What the window shows now, and how to show something else. */
export interface Workspace {
  readonly profile: Profile;
  readonly section: Section;
  readonly articleId: string | null;
  readonly article: Article | null;
  readonly outboxId: string | null;
  readonly focus: boolean;
  readonly tab: InspectorTab;
  /** A command asked for the tab: whoever works with the keyboard is to go on from there. */
  readonly tabAsked: boolean;
  readonly commandContext: CommandContext;
  openArticle(id: string | null): void;
  openOutbox(id: string | null): void;
  showTab(tab: InspectorTab): void;
  onTabReached(): void;
  /** The outline of the open article is shown. */
  readonly outline: boolean;
  showOutline(shown: boolean): void;
  /** Facts of the open article are being read out of a text. */
  readonly readingFacts: boolean;
  onFactsRead(): void;
  /** The photos of the open article, large: all of them, one by its id, or none. */
  readonly shownPhotos: 'all' | (string & {}) | null;
  showPhotos(which: 'all' | (string & {}) | null): void;
  /** What the comments beside the open article are asked for. */
  readonly comments: CommentRequests;
  /** Suggested changes of the open article. */
  readonly suggesting: Suggesting;
  /** Finding words in the open article. */
  readonly find: FindRequests;
  /** Opens the comparison of two revisions of the open article. */
  compare(before: CompareSide, after: CompareSide): void;
  /** Opens the export of several articles of the section. @param filter the words that they have in common */
  exportMany(filter: string): void;
  run(command: Command): void;
  /** Somebody takes over; asks for their password where they have one. */
  switchTo(person: Profile): void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

/** The workspace of this window. @throws Error outside its provider. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('no workspace around this component');
  return workspace;
}
