import { z } from 'zod';
import type { Outcome, Publication, Work } from '../../../domain/publishing/connector';
import { isOnlyHidden, isUntouched } from '../../../domain/publishing/seen';
import { PublishProblem } from '../../../domain/publishing/transport';
import { seenOf } from './absorbPost';
import { readAnswer } from './answers';
import { parseWordPressProgress } from './progress';
import * as requests from './requests';
import { postResource } from './resources';

const withdrawal = z.object({ version: z.literal(1), at: z.enum(['look', 'hide', 'done']), post: z.number(), location: z.string() });
type Withdrawal = Readonly<z.infer<typeof withdrawal>>;

/** Back to a look, which tells whether a request without an answer was carried out. */
const backToLook = (progress: Withdrawal): Withdrawal => (progress.at === 'done' ? progress : { ...progress, at: 'look' });

/**
 * Takes a post offline without losing it: it becomes a draft again, which an author may do with an own post, and keeps its
 * words, photos and address over there. It is withdrawn when a look finds that readers no longer see it.
 */
export const withdrawPost: Work<Withdrawal> = {
  start: ({ before }) => {
    const there = parseWordPressProgress(before?.progress);
    if (!there || there.post === null) throw new PublishProblem({ code: 'internal', detail: 'nothing is known of the post' });
    return { version: 1, at: 'look', post: there.post, location: there.location };
  },
  parse: (stored) => withdrawal.safeParse(stored).data ?? null,
  plan: (publication, progress) => {
    const { location, post, at } = progress;
    if (at === 'done') {
      const { contentHash, by } = publication.approval;
      return { kind: 'done', progress, receipt: { location, contentHash, approvedBy: by, differences: [] } };
    }
    return at === 'look'
      ? { kind: 'request', name: 'inspectPost', request: requests.readPost(publication, post) }
      : { kind: 'request', name: 'hidePost', request: requests.updatePost(publication, post, { status: 'draft' }) };
  },
  absorb: (publication, progress, answer): Outcome<Withdrawal> => {
    const reading = readAnswer(answer, postResource);
    if (reading.kind === 'error') return { ...reading.verdict, progress: backToLook(progress) };
    if (reading.resource.status === 'trash') return { kind: 'stop', progress: backToLook(progress), problem: { code: 'remoteGone', detail: 'in the bin' } };
    // What the answer to the request claims is not yet proof.
    if (progress.at === 'hide') return { kind: 'go', progress: backToLook(progress), advanced: true };
    return judged(publication, progress, seenOf(reading.resource));
  },
  lost: (_publication, progress) => backToLook(progress),
};

function judged({ before }: Publication, progress: Withdrawal, now: ReturnType<typeof seenOf>): Outcome<Withdrawal> {
  if (before && (isOnlyHidden(before, now) || (now.isHidden && isUntouched(before, now)))) return { kind: 'go', progress: { ...progress, at: 'done' } };
  if (before && isUntouched(before, now)) return { kind: 'go', progress: { ...progress, at: 'hide' } };
  return { kind: 'stop', progress, problem: { code: 'remoteChanged' }, conflict: now };
}
