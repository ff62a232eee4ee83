import { expect, it } from 'vitest';
import { answersSince } from '../../../../renderer/domain/review/answers';
import type { Thread } from '../../../../renderer/domain/review/thread';

const returnedAt = '2026-02-07T03:00:00.000Z';
const earlier = '2026-02-07T02:00:00.000Z';
const later = '2026-02-07T04:00:00.000Z';
const said = (at: string) => ({ by: 'p', at, text: 'x', mentions: [] });
const thread = (id: string, change: Partial<Thread> = {}): Thread => ({ id, ...said(earlier), anchor: { on: 'headline', quote: '' }, replies: [], resolved: null, ...change });

it('lists what was open at the return, with what was done about it since', () => {
  const threads = [
    thread('open'),
    thread('answered before only', { replies: [{ id: 'r', ...said(earlier) }] }),
    thread('answered', { replies: [{ id: 'r', ...said(later) }] }),
    thread('resolved', { replies: [{ id: 'r', ...said(later) }], resolved: { by: 'p', at: later } }),
    thread('settled before', { resolved: { by: 'p', at: earlier } }),
    thread('new', said(later)),
  ];
  expect(answersSince(threads, returnedAt).map(({ thread: { id }, state }) => [id, state])).toEqual([
    ['open', 'open'], ['answered before only', 'open'], ['answered', 'answered'], ['resolved', 'resolved'],
  ]);
});
