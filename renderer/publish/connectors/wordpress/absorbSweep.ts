import { z } from 'zod';
import type { Publication } from '../../../domain/publishing/connector';
import type { TransportAnswer } from '../../../domain/publishing/transport';
import type { Reading } from '../http/answers';
import { readAnswer } from './answers';
import { isDraftSlug } from './names';
import { go, obey, type WordPressOutcome } from './next';
import type { WordPressProgress } from './progress';
import { foundPosts } from './resources';

/** Drafts of this key that a late request has made beside the post. */
export function absorbFindLeftovers({ key }: Publication, progress: WordPressProgress, answer: TransportAnswer): WordPressOutcome {
  const reading = readAnswer(answer, foundPosts);
  if (reading.kind === 'error') return leave(progress, reading);
  const drafts = reading.resource
    .filter(({ id, slug, status }) => id !== progress.post && status === 'draft' && isDraftSlug(key, slug))
    .map(({ id }) => ({ kind: 'posts' as const, id }));
  const media = progress.leftovers.filter(({ kind }) => kind === 'media');
  return sweepOn({ ...progress, leftovers: [...media, ...drafts] });
}

export function absorbRemoval(progress: WordPressProgress, answer: TransportAnswer): WordPressOutcome {
  const reading = readAnswer(answer, z.object({ deleted: z.literal(true) }));
  // One that is gone already answers 404 or 410, and one that may not be removed stays.
  if (reading.kind === 'error' && reading.verdict.kind === 'retry') return obey(progress, reading.verdict);
  return sweepOn({ ...progress, leftovers: progress.leftovers.slice(1) });
}

const sweepOn = (progress: WordPressProgress): WordPressOutcome =>
  go(progress, progress.leftovers.length > 0 ? { do: 'removeLeftover' } : { do: 'done' });

/** The article is online; that its leftovers cannot be looked for is no reason to trouble a person. */
function leave(progress: WordPressProgress, reading: Extract<Reading<unknown>, { kind: 'error' }>): WordPressOutcome {
  return reading.verdict.kind === 'retry' ? obey(progress, reading.verdict) : go(progress, { do: 'done' });
}
