/** What a comment is about. A text is named by its two ends, as the document keeps them, and by its words as they were. */
export type Anchor =
  | { readonly on: 'headline'; readonly quote: string }
  | { readonly on: 'caption' | 'photo'; readonly photo: string; readonly quote: string }
  | {
      readonly on: 'text';
      readonly start: unknown;
      readonly end: unknown;
      readonly quote: string;
      /** What stood in the same block right before and after it. */
      readonly before: string;
      readonly after: string;
    };

/** Words of one person about an article. */
export interface Remark {
  /** Profile that wrote it. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly text: string;
  /** Profiles named with @. */
  readonly mentions: readonly string[];
}

export interface Reply extends Remark {
  readonly id: string;
}

/** A comment and what was answered. */
export interface Thread extends Remark {
  readonly id: string;
  readonly anchor: Anchor;
  /** Oldest first. */
  readonly replies: readonly Reply[];
  /** Who settled it, or null while it is open. */
  readonly resolved: { readonly by: string; readonly at: string } | null;
}

export const isOpen = ({ resolved }: Pick<Thread, 'resolved'>): boolean => resolved === null;
export const openThreads = (threads: readonly Thread[]): Thread[] => threads.filter(isOpen);
