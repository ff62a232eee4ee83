import { z } from 'zod';
import type { Outcome, Work } from '../../../domain/publishing/connector';
import { isUntouched } from '../../../domain/publishing/seen';
import { PublishProblem } from '../../../domain/publishing/transport';
import { folderNameOf, pageName, seenIn, wasOf } from './files';

const withdrawal = z.object({ version: z.literal(1), at: z.enum(['look', 'putAside', 'done']), location: z.string() });
type Withdrawal = Readonly<z.infer<typeof withdrawal>>;

/** Takes an article's folder out of the published ones; it is kept beside them with its manifest, as evidence. */
export const withdrawFolder: Work<Withdrawal> = {
  start: ({ before }) => {
    if (!before?.location) throw new PublishProblem({ code: 'internal', detail: 'nothing is known of the folder' });
    return { version: 1, at: 'look', location: before.location };
  },
  parse: (stored) => withdrawal.safeParse(stored).data ?? null,
  plan: ({ targetId, before, approval }, progress) => {
    if (progress.at === 'done' || !before) {
      return { kind: 'done', progress, receipt: { location: progress.location, contentHash: approval.contentHash, approvedBy: approval.by, differences: [] } };
    }
    const name = folderNameOf(before);
    return progress.at === 'look'
      ? { kind: 'request', name: 'lookInFolder', request: { kind: 'folderRead', targetId, name, text: pageName, ...wasOf({ before }) } }
      : { kind: 'request', name: 'putAside', request: { kind: 'folderPutAside', targetId, name } };
  },
  absorb: ({ before }, progress, answer): Outcome<Withdrawal> => {
    if (answer.kind !== 'folder') return { kind: 'stop', progress, problem: { code: 'internal', detail: `a folder answered with ${answer.kind}` } };
    if (progress.at === 'putAside') {
      return answer.files === null
        ? { kind: 'stop', progress: { ...progress, at: 'look' }, problem: { code: 'remoteGone' } }
        : { kind: 'go', progress: { ...progress, at: 'done', location: answer.location }, advanced: true };
    }
    const now = seenIn(answer);
    // Not there any more: an earlier try may have put it aside, which the next request tells.
    if (answer.files === null || (before && isUntouched(before, now))) return { kind: 'go', progress: { ...progress, at: 'putAside' } };
    return { kind: 'stop', progress, problem: { code: 'remoteChanged' }, conflict: now };
  },
  lost: (_publication, progress) => (progress.at === 'done' ? progress : { ...progress, at: 'look' }),
};
