import { describe, expect, it } from 'vitest';
import { templateOf } from '../../../../renderer/app/services/templates';
import type { StoredTemplate } from '../../../../renderer/storage/repositories/templates';
import { minute, now } from '../database';
import { durableRows, storageOf } from '../storage';

const stored = (id: string, disabled = false): StoredTemplate => ({ id, template: { ...templateOf('tin-tu-do'), id }, disabled, at: minute(1) });

describe('the desk’s own templates', () => {
  it('are kept, changed and removed, and survive the loss of the database', async () => {
    const storage = storageOf();
    await storage.reconciler.differences();
    await storage.templates.put(stored('a'));
    await storage.templates.put(stored('b'));
    await storage.templates.put(stored('a', true));
    await storage.templates.remove('b');
    expect(await storage.templates.list()).toEqual([stored('a', true)]);
    expect(await now(storage.templates.watch())).toEqual([stored('a', true)]);
    await storage.settle();
    const rebuilt = storageOf({ journal: storage.journal });
    await rebuilt.reconciler.merge(await rebuilt.reconciler.differences());
    expect(await durableRows(rebuilt)).toEqual(await durableRows(storage));
  });
});

describe('what the desk decided about its checks', () => {
  it('is nothing at first, and then what was written last', async () => {
    const { desk } = storageOf();
    expect(await desk.readCheckSettings()).toEqual({});
    await desk.writeCheckSettings({ chairMissing: 'off' });
    await desk.writeCheckSettings({ chairMissing: 'warning' });
    expect(await now(desk.watchCheckSettings())).toEqual({ chairMissing: 'warning' });
  });
});
