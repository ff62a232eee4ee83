import { z } from 'zod';
import type { Outcome, Work } from '../../../domain/publishing/connector';
import { isUntouched } from '../../../domain/publishing/seen';
import { seenOf } from './document';
import { articleRequest, etagOf, goneFrom, ifMatch, isOvertaken, isUnknown, readStored } from './receiver';

const withdrawal = z.object({ version: z.literal(1), at: z.enum(['look', 'withdraw', 'done']), location: z.string(), etag: z.string().optional() });
type Withdrawal = Readonly<z.infer<typeof withdrawal>>;

/** Back to a look, which tells whether a request without an answer was carried out. */
const backToLook = (progress: Withdrawal): Withdrawal => (progress.at === 'done' ? progress : { ...progress, at: 'look' });

/** Takes an article off a portal; the receiver keeps what it has and says so from then on. */
export const withdrawArticle: Work<Withdrawal> = {
  start: ({ before }) => ({ version: 1, at: 'look', location: before?.location ?? '' }),
  parse: (stored) => withdrawal.safeParse(stored).data ?? null,
  plan: (publication, progress) => {
    const { contentHash, by } = publication.approval;
    if (progress.at === 'done') return { kind: 'done', progress, receipt: { location: progress.location, contentHash, approvedBy: by, differences: [] } };
    return progress.at === 'look'
      ? { kind: 'request', name: 'findArticle', request: articleRequest(publication, 'GET') }
      : { kind: 'request', name: 'withdrawArticle', request: articleRequest(publication, 'PUT', '/withdrawal', { headers: ifMatch(progress.etag), body: { kind: 'json', json: { contentHash } } }) };
  },
  absorb: (publication, progress, answer): Outcome<Withdrawal> => {
    if (isOvertaken(answer)) return { kind: 'go', progress: backToLook(progress) };
    if (isUnknown(answer)) return goneFrom(backToLook(progress));
    const reading = readStored(publication, answer);
    if (reading.kind === 'error') return { ...reading.verdict, progress: backToLook(progress) };
    const { before } = publication;
    // What the answer to the request claims is not yet proof.
    if (progress.at === 'withdraw') return { kind: 'go', progress: backToLook(progress), advanced: true };
    if (reading.resource.state === 'withdrawn') return { kind: 'go', progress: { ...progress, at: 'done' } };
    const now = seenOf(reading.resource);
    if (!before || !isUntouched(before, now)) return { kind: 'stop', progress, problem: { code: 'remoteChanged' }, conflict: now };
    const etag = etagOf(answer);
    return etag === undefined
      ? { kind: 'stop', progress, problem: { code: 'targetCannot', detail: 'the receiver names no version (ETag)' } }
      : { kind: 'go', progress: { ...progress, at: 'withdraw', etag } };
  },
  lost: (_publication, progress) => backToLook(progress),
};
