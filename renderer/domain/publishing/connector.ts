import type { Approval } from '../article/article';
import type { ArticleContent } from '../article/content';
import type { Receipt } from './outbox';
import type { Before, Seen } from './seen';
import type { Problem, TargetKind } from './target';
import type { TimelineStep } from './timeline';
import type { TransportAnswer, TransportRequest } from './transport';

/** What a connector knows of the publication that it works on. */
export interface Publication {
  readonly targetId: string;
  readonly key: string;
  readonly content: ArticleContent;
  readonly approval: Approval;
  /** What the target has, where that is corrected or withdrawn. */
  readonly before?: Before;
}

/** What comes next: one request, or the end. */
export type Step<Progress> =
  | {
      readonly kind: 'request';
      /** Name for the timeline: `timeline.<name>`. */
      readonly name: TimelineStep;
      readonly values?: Readonly<Record<string, string>>;
      readonly request: TransportRequest;
      /** What it is about, where it is sent beside others; given back with its answer. */
      readonly part?: string;
    }
  /** Requests of which none waits for another. Their answers are absorbed one by one, in the order in which they come. */
  | { readonly kind: 'together'; readonly requests: readonly Extract<Step<Progress>, { kind: 'request' }>[] }
  | { readonly kind: 'done'; readonly receipt: Omit<Receipt, 'at'>; readonly progress: Progress };

/** What an answer means for the publication. */
export type Outcome<Progress> =
  | {
      readonly kind: 'go';
      readonly progress: Progress;
      /** Something new is safely over there, so the back-off begins anew; a look-up alone does not count. */
      readonly advanced?: boolean;
      /** Something that a person should find in the timeline. */
      readonly note?: { readonly step: TimelineStep; readonly values?: Readonly<Record<string, string>> };
    }
  /** Wait and look again: the progress says where from. */
  | { readonly kind: 'retry'; readonly progress: Progress; readonly problem: Problem; readonly afterSeconds?: number }
  /**
   * A person has to decide; `pausesTarget` when every other item for this target would fare the same, `conflict` what
   * somebody made of the article over there.
   */
  | { readonly kind: 'stop'; readonly progress: Progress; readonly problem: Problem; readonly pausesTarget?: boolean; readonly conflict?: Seen };

/**
 * How one thing is done at a kind of target. It has no effects: it plans the next request from its stored progress and absorbs
 * the answer into new progress; the queue stores both and the transport sends. So it can be killed between any two lines.
 */
export interface Work<Progress> {
  /** Progress of a work that has not begun. */
  start(publication: Publication): Progress;
  /** Reads stored progress back; null when it is not of this connector's making. */
  parse(stored: unknown): Progress | null;
  /** May be asynchronous because digests are. */
  plan(publication: Publication, progress: Progress): Step<Progress> | Promise<Step<Progress>>;
  absorb(publication: Publication, progress: Progress, answer: TransportAnswer, part?: string): Outcome<Progress> | Promise<Outcome<Progress>>;
  /**
   * Progress after a request whose answer never came (time-out, cut, killed program): the work may have been done over
   * there, so it goes back to a look-up.
   */
  lost(publication: Publication, progress: Progress): Progress;
  /** Ids of the photos that are safely over there. */
  arrived?(publication: Pick<Publication, 'content'>, progress: Progress): readonly string[];
  /**
   * Progress of a second look, some while after the end, for what a late request has made over there; absent where none can
   * make anything. It ends in `done`, and what it says of the article itself does not count.
   */
  sweep?(publication: Publication, progress: Progress): Progress;
}

/** A kind of target: how an article is published there, and what can be done with it afterwards. */
export interface Connector<Progress> extends Work<Progress> {
  readonly kind: TargetKind;
  /** Whether there is no point in trying while the computer is offline. */
  readonly needsNetwork: boolean;
  /**
   * Puts a correction in place of what is there, and takes the article offline. Both look first: what is not as this desk saw
   * it last stops with `remoteChanged` or `remoteGone`. Absent where the target cannot.
   */
  readonly update?: Work<unknown>;
  readonly withdraw?: Work<unknown>;
  /** Requests of "test connection", in order; `read` gives null when all is well, else the problem. */
  readonly test: {
    plan(targetId: string): TransportRequest[];
    read(answers: readonly TransportAnswer[]): Problem | null;
  };
}

/** Connectors by kind of target, as the queue uses them: their progress is none of its business. */
export type Connectors = Readonly<Record<TargetKind, Connector<unknown>>>;

/** Renders the article as HTML for a site; passed to connectors so that they need not know the exporters. */
export type RenderHtml = (content: ArticleContent, photoAddress: (photoId: string) => string) => string;

/** Renders the article as a page that stands alone, dated with the ISO day or instant `publishedAt`. */
export type RenderPage = (
  content: ArticleContent,
  photoAddress: (photoId: string) => string,
  publishedAt: string,
) => string;
