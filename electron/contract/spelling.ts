import { z } from 'zod';

/** The most suggestions that the context menu offers. */
export const mostSuggestions = 6;
/** The most words of their own that a person may keep. */
export const mostPersonalWords = 5_000;

/** A word as the engine marks it: letters, with apostrophes, hyphens and dots between them. */
export const spellingWord = z.string().min(1).max(60).regex(/^[\p{L}\p{M}\p{N}'’.-]+$/u).transform((word) => word.normalize('NFC'));

/** What the window answers about the place of a right click. */
export const spellingAnswer = z.object({
  /** Number of the question, out of the signal. */
  question: z.number().int().nonnegative(),
  /** The wrong word there and what it may have been meant to be, or null. A word that lacked a space inside becomes two. */
  found: z.object({
    word: spellingWord,
    suggestions: z.array(z.string().min(1).max(80).regex(/^[\p{L}\p{M}\p{N}'’. -]+$/u)).max(mostSuggestions),
  }).nullable(),
});
export type WrongWord = NonNullable<z.output<typeof spellingAnswer>['found']>;
