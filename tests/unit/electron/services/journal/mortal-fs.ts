import { onTestFinished } from 'vitest';
import { diskJournalFs, type JournalFs, type JournalHandle } from '../../../../../electron/services/journal/journal-fs';

/**
 * The real disk for a program that is killed at its n-th step that changes something: this step happens half if it is a
 * write and else not at all, and nothing happens afterwards.
 */
export function mortalFs() {
  let left = Infinity;
  let steps = 0;
  const handles: JournalHandle[] = [];
  const alive = () => {
    if (left <= 0) throw new Error('killed');
  };
  const step = async (change: () => Promise<void>, half: () => Promise<void> = async () => undefined) => {
    alive();
    steps += 1;
    left -= 1;
    if (left > 0) return change();
    await half();
    throw new Error('killed');
  };
  const fs: JournalFs = {
    async open(file, mode) {
      let handle: JournalHandle | undefined;
      const opened = async () => { handle = await diskJournalFs.open(file, mode); };
      await (mode === 'new' ? step(opened) : opened());
      const real = handle as JournalHandle;
      handles.push(real);
      alive();
      return {
        write: (bytes, position) => step(() => real.write(bytes, position), () => real.write(bytes.subarray(0, bytes.length >> 1), position)),
        truncate: (length) => step(() => real.truncate(length)),
        sync: () => step(() => real.sync()),
        state: async () => real.state(),
        async close() {
          handles.splice(handles.indexOf(real), 1);
          await real.close();
        },
      };
    },
    async read(...place) { alive(); return diskJournalFs.read(...place); },
    async look(path) { alive(); return diskJournalFs.look(path); },
    async names(folder) { alive(); return diskJournalFs.names(folder); },
    makeFolder: (folder) => step(() => diskJournalFs.makeFolder(folder)),
    copy: (file, to) => step(() => diskJournalFs.copy(file, to)),
    rename: (file, to) => step(() => diskJournalFs.rename(file, to)),
    remove: (file) => step(() => diskJournalFs.remove(file)),
    syncFolder: (folder) => step(() => diskJournalFs.syncFolder(folder)),
  };
  onTestFinished(async () => {
    for (const handle of handles) await handle.close();
  });
  return {
    fs,
    get steps() { return steps; },
    get isDead() { return left <= 0; },
    /** The n-th step from now is the last one. */
    dieAt(nth: number) { left = nth; },
  };
}
