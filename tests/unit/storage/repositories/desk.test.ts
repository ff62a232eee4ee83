import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../../renderer/domain/people/profile';
import { minute, now } from '../database';
import { storageOf } from '../storage';

const identity = { name: 'Cổng thông tin xã Mây Hạ', createdAt: minute(0), sample: false };
const vy: Profile = { id: 'vy', name: 'Hạ Vy', role: 'reporter', createdAt: minute(0) };
const lam: Profile = { id: 'lam', name: 'Tuệ Lâm', role: 'editor', createdAt: minute(1) };
const folder = { id: 'folder', kind: 'folder', name: '', paused: null } as const;

describe('a desk', () => {
  it('is nobody’s before it is founded', async () => {
    const { desk } = storageOf();
    expect(await desk.readIdentity()).toBeNull();
    expect(await desk.currentProfile()).toBeNull();
    expect(await now(desk.watchIdentity())).toBeNull();
    expect(await now(desk.watchCurrentProfile())).toBeNull();
    expect(await now(desk.watchProfiles())).toEqual([]);
  });

  it('is founded with its name, its people, the first of them at work, and its targets', async () => {
    const { desk } = storageOf();
    await desk.found(identity, [vy, lam], [folder]);
    expect(await desk.readIdentity()).toEqual(identity);
    expect(await desk.currentProfile()).toEqual(vy);
    expect(await now(desk.watchCurrentProfile())).toEqual(vy);
    expect((await now(desk.watchProfiles())).map(({ id }) => id).toSorted()).toEqual(['lam', 'vy']);
    expect(await desk.listTargets()).toEqual([folder]);
  });

  it('is still there when the program is opened again', async () => {
    const { db, desk } = storageOf();
    await desk.found(identity, [vy], [folder]);
    db.close();
    expect(await storageOf({ name: db.name }).desk.currentProfile()).toEqual(vy);
  });

  it('changes hands, and takes people in', async () => {
    const { desk } = storageOf();
    await desk.found(identity, [vy], []);
    await desk.addProfile(lam);
    await desk.switchTo('lam');
    expect(await desk.currentProfile()).toEqual(lam);
    await expect(desk.addProfile({ ...lam, role: 'administrator' })).rejects.toThrow();
    expect((await desk.currentProfile())?.role).toBe('editor');
    await desk.switchTo('gone');
    expect(await desk.currentProfile()).toBeNull();
  });

  it('keeps, changes and forgets its targets', async () => {
    const { desk } = storageOf();
    const site = { id: 'site', kind: 'wordpress', name: 'Cổng xã', paused: null } as const;
    await desk.found(identity, [vy], [folder]);
    await desk.putTarget(site);
    await desk.putTarget({ ...site, name: 'Cổng thông tin xã' });
    expect((await now(desk.watchTargets())).map(({ name }) => name).toSorted()).toEqual(['', 'Cổng thông tin xã']);
    await desk.removeTarget('site');
    expect(await desk.listTargets()).toEqual([folder]);
  });
});
