import { stat } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { keyring, request, signingDesk } from './signers';

const problem = (code: string) => expect.objectContaining({ name: 'DeskProblem', code });

describe('keys', () => {
  it('are sealed by the keyring, else by the password, else only by the rights of the file, which is said', async () => {
    const sealed = await signingDesk({ ring: keyring });
    expect(sealed.people.list().map(({ protection }) => protection)).toEqual(['keyring', 'keyring', 'keyring']);

    const { people, file, stored } = await signingDesk();
    expect(people.list().map(({ protection }) => protection)).toEqual(['none', 'none', 'none']);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);
    await people.use('uyen', null);
    const plain = people.presentPrivateKey;
    expect(await stored()).toContain(plain);
    await people.setPassword(null, 'mật khẩu dài');
    expect(people.find('uyen')?.keys.at(-1)?.protection).toBe('password');
    expect(await stored()).not.toContain(plain);
    expect(await stored()).not.toContain('mật khẩu dài');
  });

  it('survive a restart and a change of the password', async () => {
    const { people, reopen, approvals } = await signingDesk();
    await people.use('uyen', null);
    const before = await approvals.sign(request);
    await people.setPassword(null, 'một');
    await people.setPassword('một', 'hai');
    const again = await reopen();
    await expect(again.people.use('uyen', 'một')).rejects.toEqual(problem('wrongPassword'));
    await again.people.use('uyen', 'hai');
    const after = await again.approvals.sign(request);
    expect(after.publicKey).toBe(before.publicKey);
    expect(await again.approvals.verify([before, after])).toEqual([{ valid: true }, { valid: true }]);
  });
});

describe('profiles', () => {
  it('with a password are entered with it only; whoever was at work stays when it is wrong', async () => {
    const { people } = await signingDesk();
    await people.use('uyen', null);
    await people.setPassword(null, 'bí mật');
    await people.use('hieu', null);
    await expect(people.use('uyen', null)).rejects.toEqual(problem('wrongPassword'));
    await expect(people.use('uyen', 'bi mat')).rejects.toEqual(problem('wrongPassword'));
    expect(people.present.id).toBe('hieu');
    await people.use('uyen', 'bí mật');
    await expect(people.setPassword('sai', 'khác')).rejects.toEqual(problem('wrongPassword'));
  });

  it('are added, reset and trusted only by who looks after the desk', async () => {
    const { people } = await signingDesk();
    const stranger = { id: 'la', name: 'Người Lạ', role: 'administrator' } as const;
    await expect(people.enroll([stranger])).rejects.toEqual(problem('profileLocked'));
    await people.use('uyen', null);
    await expect(people.enroll([stranger])).rejects.toEqual(problem('notManaging'));
    await expect(people.reset('phuong')).rejects.toEqual(problem('notManaging'));
    await expect(people.trust(stranger, 'a2V5')).rejects.toEqual(problem('notManaging'));
    await expect(people.setPolicy({ levels: 1, categories: {}, selfApproval: true })).rejects.toEqual(problem('notManaging'));
    await people.use('phuong', null);
    await people.enroll([stranger]);
    expect(people.find('la')?.role).toBe('administrator');
  });

  it('of another desk look after nothing here, whatever their role', async () => {
    const { people } = await signingDesk({ founders: [{ id: 'hieu', name: 'Trịnh Đức Hiếu', role: 'reporter' }] });
    await people.use('hieu', null);
    await people.trust({ id: 'xa', name: 'Cù Huy Thảo', role: 'managingEditor' }, 'a2V5');
    await people.enroll([{ id: 'moi', name: 'Người Mới', role: 'reporter' }]);
    expect(people.find('moi')).toBeDefined();
    await expect(people.use('xa', null)).rejects.toEqual(problem('profileUnknown'));
    expect(people.present.id).toBe('hieu');
  });

  it('keep their role whatever the window says later', async () => {
    const { people } = await signingDesk();
    await people.use('phuong', null);
    await people.enroll([{ id: 'hieu', name: 'Trịnh Đức Hiếu', role: 'administrator' }]);
    expect(people.find('hieu')?.role).toBe('reporter');
  });
});

describe('a reset', () => {
  it('gives a new key: what the old one signed stays good, and nobody signs with it any more', async () => {
    const { people, approvals, actions, stored } = await signingDesk();
    await people.use('uyen', null);
    await people.setPassword(null, 'quên rồi');
    const oldKey = people.presentPrivateKey;
    const old = await approvals.sign(request);
    await people.use('phuong', null);
    await people.reset('uyen');
    expect(await stored()).not.toContain(oldKey);
    // The administrator can now enter as her, but what is signed so tells itself from what she signed.
    await people.use('uyen', null);
    const renewed = await approvals.sign(request);
    expect(renewed.publicKey).not.toBe(old.publicKey);
    expect(await approvals.verify([old, renewed])).toEqual([{ valid: true }, { valid: true }]);
    expect(await approvals.verify([{ ...renewed, publicKey: old.publicKey }])).toEqual([{ valid: false, because: 'badSignature' }]);
    expect(await actions()).toContain('phuong passwordReset uyen');
  });
});
