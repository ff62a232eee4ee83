import type { ArticleContent } from '../article/content';
import type { Approval } from '../article/article';
import type { Receipt } from './outbox';
import type { Problem, TargetKind } from './target';
import type { TransportAnswer, TransportRequest } from './transport';

/** What a connector knows of the publication that it works on. */
export interface Publication {
  readonly targetId: string;
  readonly key: string;
  readonly content: ArticleContent;
  readonly approval: Approval;
}

/** What comes next: one request, or the end. */
export type Step<Progress> =
  | {
      readonly kind: 'request';
      /** Name for the timeline: `timeline.<name>`. */
      readonly name: string;
      readonly values?: Readonly<Record<string, string>>;
      readonly request: TransportRequest;
    }
  | { readonly kind: 'done'; readonly receipt: Omit<Receipt, 'at'>; readonly progress: Progress };

/** What an answer means for the publication. */
export type Outcome<Progress> =
  | { readonly kind: 'go'; readonly progress: Progress }
  /** Wait and look again: the progress says where from. */
  | { readonly kind: 'retry'; readonly progress: Progress; readonly problem: Problem; readonly afterSeconds?: number }
  /** A person has to decide; `pausesTarget` when every other item for this target would fare the same. */
  | { readonly kind: 'stop'; readonly progress: Progress; readonly problem: Problem; readonly pausesTarget?: boolean };

/**
 * A kind of target. A connector is pure: it plans the next request from its stored progress and absorbs the answer
 * into new progress; the queue stores both and the transport sends. So it can be killed between any two lines.
 */
export interface Connector<Progress> {
  readonly kind: TargetKind;
  /** Progress of a publication that has not begun. */
  start(): Progress;
  /** Reads stored progress back; null when it is not of this connector's making. */
  parse(stored: unknown): Progress | null;
  plan(publication: Publication, progress: Progress): Step<Progress>;
  absorb(publication: Publication, progress: Progress, answer: TransportAnswer): Outcome<Progress>;
  /**
   * Progress after a request whose answer never came (time-out, cut, killed program): the work may have been done over
   * there, so it goes back to a look-up.
   */
  lost(publication: Publication, progress: Progress): Progress;
  /** Requests of "test connection", in order; `read` gives null when all is well, else the problem. */
  readonly test: {
    plan(targetId: string): TransportRequest[];
    read(answers: readonly TransportAnswer[]): Problem | null;
  };
}

/** Renders the article as HTML; passed to connectors so that they need not know the exporters. */
export type RenderHtml = (content: ArticleContent, photoAddress: (photoId: string) => string) => string;
