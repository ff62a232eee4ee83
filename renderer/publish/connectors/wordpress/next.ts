import type { Outcome, Publication } from '../../../domain/publishing/connector';
import { backToLookUp, type Phase, type WordPressProgress } from './progress';
import type { Verdict } from '../http/answers';

export type WordPressOutcome = Outcome<WordPressProgress>;

/** On to a phase. */
export function go(progress: WordPressProgress, at: Phase, advanced = false): WordPressOutcome {
  return { kind: 'go', progress: { ...progress, at }, ...(advanced && { advanced }) };
}

/** Carries a verdict out: whatever comes next begins with a look-up, never with a blind repetition. */
export function obey(progress: WordPressProgress, verdict: Verdict): WordPressOutcome {
  return { ...verdict, progress: backToLookUp(progress) };
}

/** The phase after the post is known: what is still missing of the photos, in order, then the rest. */
export function afterPhoto({ content }: Publication, progress: WordPressProgress): Phase {
  for (const { id } of content.photos) {
    const sent = progress.photos[id];
    if (!sent) return { do: 'uploadPhoto', photo: id };
    if (!sent.finished) return { do: 'finishPhoto', photo: id, media: sent.media };
    if (!sent.described) return { do: 'describePhoto', photo: id };
  }
  return content.category.trim() && progress.category === null ? { do: 'findCategory' } : { do: 'inspectPost' };
}
