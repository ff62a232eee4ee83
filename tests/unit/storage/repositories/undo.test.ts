import { describe, expect, it } from 'vitest';
import { storageOf } from '../storage';

describe('what can be undone', () => {
  it('is there at the next start for whoever made it, and for nobody else', async () => {
    const { undo, settle, name, journal, db } = storageOf();
    let asked = 0;
    undo.keep('a', 'an', () => ({ undo: [(asked += 1)], redo: [] }));
    undo.keep('a', 'an', () => ({ undo: [(asked += 1)], redo: [] }));
    expect(undo.isWaiting()).toBe(true);
    await settle();
    // Read once, when it is stored, however often it changed.
    expect([undo.isWaiting(), asked]).toEqual([false, 1]);
    db.close();
    const next = storageOf({ name, journal });
    expect(await next.undo.read('a', 'an')).toEqual({ undo: [1], redo: [] });
    expect(await next.undo.read('a', 'binh')).toBeNull();
    expect(await next.undo.read('b', 'an')).toBeNull();
  });

  it('is read back at once, also before it was stored', async () => {
    const { undo } = storageOf();
    undo.keep('a', 'an', () => 'steps');
    expect(await undo.read('a', 'an')).toBe('steps');
  });

  it('that cannot be stored is reported and harms nothing', async () => {
    const { undo, db, reports } = storageOf();
    undo.keep('a', 'an', () => () => 'a function cannot be stored');
    await undo.store();
    expect(reports[0]).toMatch(/what can be undone could not be stored/u);
    undo.keep('a', 'an', () => 'steps');
    await undo.store();
    expect((await db.undo.get('a'))?.steps).toBe('steps');
  });
});
