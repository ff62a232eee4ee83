import { describe, expect, it, vi } from 'vitest';
import { lockService } from '../../../../renderer/app/services/locks';
import { Refused } from '../../../../renderer/app/services/refused';
import type { Profile } from '../../../../renderer/domain/people/profile';

const phuong: Profile = { id: 'phuong', name: 'Hà Thị Phương', role: 'managingEditor', createdAt: '2026-01-05T01:00:00.000Z' };

/** Main with one person, whose password may be set and who may be locked out. */
function service({ hasPassword = true } = {}) {
  const person = { hasPassword, isAtWork: true };
  const report = vi.fn();
  const verbs = {
    listSigners: vi.fn(async () => [{ id: phuong.id, name: phuong.name, role: phuong.role, publicKey: null, protection: null, ...person }]),
    lock: vi.fn(async () => void (person.isAtWork = false)),
    setPassword: vi.fn(async (before: string | null, password: string | null) => {
      if (person.hasPassword && before !== 'cũ') throw Object.assign(new Error('no'), { code: 'wrongPassword' });
      person.hasPassword = password !== null;
    }),
    reset: vi.fn(async () => void (person.hasPassword = false)),
  };
  return { locks: lockService({ verbs, desk: { currentProfile: async () => phuong }, report }), verbs, report };
}

describe('locking', () => {
  it('is told at once, and only for one who has a password to come back with', async () => {
    const { locks, verbs } = service();
    const told = vi.fn();
    locks.onChange(told);
    await locks.look();
    await locks.lock();
    expect(told).toHaveBeenCalledTimes(2);
    expect(locks.current().locked).toBe(true);
    expect(verbs.lock).toHaveBeenCalledOnce();

    const without = service({ hasPassword: false });
    await without.locks.look();
    await without.locks.lock();
    expect(without.verbs.lock).not.toHaveBeenCalled();
    expect(without.locks.current().locked).toBe(false);
  });

  it('keeps what it knew when main cannot say', async () => {
    const { locks, verbs, report } = service();
    await locks.look();
    const known = locks.current();
    verbs.listSigners.mockRejectedValueOnce(new Error('gone'));
    await locks.look();
    expect(locks.current()).toBe(known);
    expect(report).toHaveBeenCalledOnce();
  });
});

describe('a password', () => {
  it('is set, changed and taken away; a wrong one so far is refused in words', async () => {
    const { locks } = service({ hasPassword: false });
    await locks.setPassword(null, 'cũ');
    expect([...locks.current().withPassword]).toEqual([phuong.id]);
    await expect(locks.setPassword('sai', 'mới')).rejects.toEqual(new Refused('wrongPassword'));
    await locks.setPassword('cũ', null);
    expect(locks.current().withPassword.size).toBe(0);
  });

  it('that was forgotten is taken away', async () => {
    const { locks } = service();
    await locks.look();
    await locks.reset(phuong.id);
    expect(locks.current().withPassword.size).toBe(0);
  });
});
