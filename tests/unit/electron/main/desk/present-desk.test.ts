import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { PresentDesk, type Opening } from '../../../../../electron/main/desk/present-desk';
import type { DeskServices } from '../../../../../electron/main/services';
import { deskPlaces } from '../../../../../electron/services/desk-folder/places';
import { recordingLog } from '../../recording-log';

const openDesk = (folder: string): Exclude<Opening, { because: string }> => ({
  state: { state: 'open', folder, database: `desk-${folder}`, access: 'full', because: null, writtenBy: '0.2.0' },
  places: deskPlaces(folder), marker: null, release: vi.fn(async () => undefined),
});

async function onDesk(folder = 'one') {
  const order: string[] = [];
  let pageGone: () => void = () => undefined;
  const present = new PresentDesk({
    log: recordingLog(),
    openServices: async (desk) => {
      order.push(`open ${desk.state.folder}`);
      const close = () => setImmediate().then(() => void order.push(`close ${desk.state.folder}`));
      return { desk, close } as unknown as DeskServices;
    },
    prepare: async ({ desk }) => {
      if (desk.state.folder === 'spoilt') throw new Error('spoilt');
    },
    leavePage: () => new Promise((resolve) => {
      order.push('leave');
      pageGone = resolve;
    }),
    showPage: async () => void order.push('show'),
  });
  const first = openDesk(folder);
  await present.start(async () => first);
  return { present, order, first, pageGone: () => pageGone() };
}
const folderOf = (present: PresentDesk) => present.services.desk.state.folder;

test('until the old page is gone, nothing that it asks for reaches the new desk', async () => {
  const { present, order, first, pageGone } = await onDesk();
  await present.change(async () => ({ opening: openDesk('two') }), async () => first);
  expect(present.state).toMatchObject({ folder: 'two' });
  expect(() => present.services).toThrow('being changed');
  await vi.waitFor(() => expect(order).toContain('leave'));
  expect(() => present.services).toThrow('being changed');
  pageGone();
  await vi.waitFor(() => expect(order).toContain('show'));
  expect(folderOf(present)).toBe('two');
  expect(order).toEqual(['open one', 'close one', 'open two', 'leave', 'show']);
  expect(first.release).toHaveBeenCalledOnce();
});

test.each([
  ['the change itself fails', async () => Promise.reject(new Error('no'))],
  ['after the present desk was closed for it', async (closeFirst: () => Promise<void>) => {
    await closeFirst();
    throw new Error('no');
  }],
  ['the new desk does not open', async () => ({ opening: openDesk('spoilt') })],
  ['it cannot be made the one of every start', async () => ({ opening: openDesk('two'), settle: () => Promise.reject(new Error('no')) })],
])('%s: the desk is the one it was, and its page stays', async (_what, change) => {
  const { present, order, first } = await onDesk();
  await expect(present.change(change, async () => first)).rejects.toThrow();
  expect(folderOf(present)).toBe('one');
  expect(present.state).toMatchObject({ folder: 'one' });
  expect(order).not.toContain('leave');
});

test('a desk that could not be prepared is closed again: nothing goes on working on it', async () => {
  const { present, order, first } = await onDesk();
  await expect(present.change(async () => ({ opening: openDesk('spoilt') }), async () => first)).rejects.toThrow('spoilt');
  expect(order).toEqual(['open one', 'close one', 'open spoilt', 'close spoilt', 'open one']);
});

test('who asks twice for the end waits for it twice', async () => {
  const { present, order, first } = await onDesk();
  void present.close();
  await present.close();
  expect(order).toEqual(['open one', 'close one']);
  expect(first.release).toHaveBeenCalledOnce();
});

test('two changes at once are not made', async () => {
  const { present, first } = await onDesk();
  const slow = present.change(async () => ({ opening: openDesk('two') }), async () => first);
  await expect(present.change(async () => ({ opening: openDesk('three') }), async () => first)).rejects.toMatchObject({ code: 'busy' });
  await slow;
  expect(present.state).toMatchObject({ folder: 'two' });
});

test.each([['missing', 'folderMissing'], ['noAccess', 'noAccess'], ['newer', 'newer'], ['damaged', 'ioError'], ['inUse', 'readOnly']] as const)(
  'a desk that is closed because %s answers %s', async (because, code) => {
    const { present } = await onDesk();
    await present.close();
    await present.start(async () => ({ state: 'closed', folder: 'gone', because }));
    expect(() => present.services).toThrow(expect.objectContaining({ code }) as Error);
    expect(present.servicesIfOpen).toBeNull();
  },
);
