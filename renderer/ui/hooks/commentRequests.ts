import { useMemo, useState } from 'react';
import type { CommentTarget } from '../../editor/document/commentAnchors';

/** What somebody asked of the comments last; each is another object. */
export type CommentRequest =
  | { readonly kind: 'write'; readonly target: CommentTarget }
  | { readonly kind: 'step'; readonly step: 'next' | 'previous' }
  | { readonly kind: 'show'; readonly id: string };

export interface CommentRequests {
  readonly request: CommentRequest | null;
  ask(request: CommentRequest): void;
  /** The panel has done what was asked. */
  done(): void;
  /** The thread that is looked at, or null. */
  readonly current: string | null;
  look(id: string | null): void;
  /** Whether the words that open comments are about are marked in the text. */
  readonly areMarked: boolean;
  mark(shown: boolean): void;
}

/** The comments of the open article, as commands, the text and the panel share them. */
export function useCommentRequests(): CommentRequests {
  const [request, setRequest] = useState<CommentRequest | null>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [areMarked, mark] = useState(true);
  return useMemo(() => ({ request, ask: setRequest, done: () => setRequest(null), current, look: setCurrent, areMarked, mark }), [request, current, areMarked]);
}
