import { expect, it, vi } from 'vitest';
import { noticeService } from '../../../../renderer/app/services/notices';
import type { Profile } from '../../../../renderer/domain/people/profile';
import type { Notice } from '../../../../renderer/domain/review/notices';
import { editor, openedDesk, reporter, type OpenedDesk } from './desk';

/** Lets somebody sit down at the desk. @returns what they hear, and how they leave */
function seated({ articles, desk, policy, failures }: OpenedDesk, who: Profile) {
  const heard: string[] = [];
  const tell = (news: readonly Notice[]): void => void heard.push(...news.map(({ kind, articleId }) => `${kind} ${articleId}`));
  const leave = noticeService({ articles, desk, policy: policy.current, report: (_message, error) => failures.push(error) }).follow(who, tell);
  return { heard, leave };
}
/** Until everything that is told is told: an article that is submitted last is heard of last. */
async function settled(desk: OpenedDesk, { heard }: { heard: string[] }): Promise<string[]> {
  const last = await desk.add();
  await desk.as(reporter, 'submit', last);
  await vi.waitFor(() => expect(heard).toContain(`waits ${last}`));
  return heard.filter((line) => line !== `waits ${last}`);
}

it('tells an editor of what waits, once, also over a time away', async () => {
  const desk = await openedDesk();
  const [before, during] = [await desk.add(), await desk.add()];
  await desk.as(reporter, 'submit', before);
  const first = seated(desk, editor);
  expect(await settled(desk, first)).toEqual([`waits ${before}`]);
  first.leave();
  await desk.as(reporter, 'submit', during);
  const again = seated(desk, editor);
  expect(await settled(desk, again)).toEqual([`waits ${during}`]);
  again.leave();
  expect(desk.failures).toEqual([]);
});

it('tells the author of what came back while they were away, and nothing of what they did', async () => {
  const desk = await openedDesk();
  const id = await desk.add();
  await desk.as(reporter, 'submit', id);
  await desk.as(editor, 'return', id, 'Thiếu tên người chủ trì');
  const { heard, leave } = seated(desk, reporter);
  await vi.waitFor(() => expect(heard).toEqual([`returned ${id}`]));
  await desk.as(reporter, 'submit', id);
  await desk.as(editor, 'approve', id);
  await vi.waitFor(() => expect(heard).toEqual([`returned ${id}`, `approved ${id}`]));
  leave();
});

it('tells somebody new nothing of the time before they came', async () => {
  const desk = await openedDesk();
  const id = await desk.add();
  await desk.as(reporter, 'submit', id);
  const late: Profile = { id: 'late', name: 'Lộc Thu', role: 'editor', createdAt: '2026-03-01T01:00:00.000Z' };
  const { heard, leave } = seated(desk, late);
  await vi.waitFor(async () => expect(await desk.desk.readTold('late')).toHaveLength(1));
  expect(heard).toEqual([]);
  leave();
});
