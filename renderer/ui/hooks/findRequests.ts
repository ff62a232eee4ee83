import { useMemo, useRef, useState, type RefObject } from 'react';
import type { FindOptions } from '../../domain/text/findText';

export type FindStep = 'next' | 'previous';

/** What somebody asked of the find bar last; each is another object. */
export interface FindRequest {
  readonly withReplace: boolean;
  readonly step: FindStep | null;
}

/** What the bar said when it was closed; it opens with the same. */
export interface FindMemory {
  readonly text: string;
  readonly replacement: string;
  readonly options: FindOptions;
}

export interface FindRequests {
  /** Null while the bar is closed. */
  readonly request: FindRequest | null;
  ask(withReplace: boolean): void;
  /** Goes to another match; opens the bar where it is closed. */
  step(step: FindStep): void;
  close(): void;
  /** A ref, so that typing into the bar renders nothing but the bar. */
  readonly memory: RefObject<FindMemory>;
}

/** The find bar of this window, as commands and the paper share it. */
export function useFindRequests(): FindRequests {
  const [request, setRequest] = useState<FindRequest | null>(null);
  const memory = useRef<FindMemory>({ text: '', replacement: '', options: { diacritics: false, letterCase: false, wholeWords: false } });
  return useMemo(() => ({
    request,
    memory,
    ask: (withReplace) => setRequest({ withReplace, step: null }),
    step: (step) => setRequest((now) => ({ withReplace: now?.withReplace ?? false, step })),
    close: () => setRequest(null),
  }), [request]);
}
