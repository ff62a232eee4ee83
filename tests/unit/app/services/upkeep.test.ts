import { expect, it, vi } from 'vitest';
import { upkeep } from '../../../../renderer/app/services/upkeep';
import { freshName } from '../../storage/database';
import { openedDesk } from './desk';

it('both copies count as compared only once the journals could be read', async () => {
  const desk = await openedDesk();
  const id = await desk.add();
  await desk.reconciler.differences();
  await desk.settle();
  const next = await openedDesk(undefined, freshName(), { journal: desk.journal.copy() });
  await desk.as((await desk.desk.currentProfile())!, 'discard', id);
  await desk.settle();
  next.db.close();
  desk.journal.unreadable = true;
  const late = await openedDesk(undefined, next.name, { journal: desk.journal });

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const reports: string[] = [];
  let isCompared = false;
  const compared = upkeep({ storage: late, bin: late.bin, report: (message) => reports.push(message) }).compare().then(() => (isCompared = true));
  await vi.waitFor(() => expect(reports).toHaveLength(1));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(isCompared).toBe(false);
  desk.journal.unreadable = false;
  await vi.advanceTimersByTimeAsync(600_000);
  vi.useRealTimers();
  await compared;
  expect((await late.articles.get(id))?.state).toBe('bin');
});
