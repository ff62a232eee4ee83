import { readdir, stat, writeFile } from 'node:fs/promises';
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

describe('a desk out of a backup', () => {
  it('verifies what was signed, with its policy, and gives its people new keys beside the old ones; the backup signs nothing', async () => {
    const desk = await signingDesk();
    await desk.people.use('phuong', null);
    await desk.people.setPolicy({ levels: 1, categories: {}, selfApproval: true });
    await desk.people.trust({ id: 'xa', name: 'Lò Thị Mẩy', role: 'editor' }, (await signingDesk()).people.find('uyen')!.keys[0]!.publicKey);
    await desk.people.use('uyen', null);
    await desk.people.setPassword(null, 'bí mật');
    const signed = await desk.approvals.sign({ ...request, authorId: 'uyen' });
    const privateKey = desk.people.presentPrivateKey;
    const backup = desk.people.forBackup()!;
    for (const secret of [privateKey, desk.people.find('uyen')!.passwordHash!]) expect(backup).not.toContain(secret);
    for (const { keys } of [desk.people.find('uyen')!, desk.people.find('phuong')!]) expect(backup).not.toContain(keys.at(-1)!.sealed!);

    const restored = await signingDesk({ founders: [] });
    await writeFile(restored.file, backup);
    const { people, approvals, actions } = await restored.reopen();
    expect(people.policy.selfApproval).toBe(true);
    expect(await approvals.verify([signed])).toEqual([{ valid: true }]);
    await expect(people.use('uyen', null)).rejects.toEqual(problem('profileUnknown'));
    await people.enroll([{ id: 'uyen', name: 'Mai Ngọc Uyên', role: 'administrator' }, { id: 'phuong', name: 'Hà Thị Phương', role: 'managingEditor' }]);
    expect(people.find('uyen')).toMatchObject({ role: 'editor', keys: [{ sealed: null }, {}] });
    await people.use('uyen', null);
    const again = await approvals.sign({ ...request, authorId: 'uyen' });
    expect(again.publicKey).not.toBe(signed.publicKey);
    expect(await approvals.verify([signed, again])).toEqual([{ valid: true }, { valid: true }]);
    // Whoever is of another desk stays that; from now on only a manager makes anybody known.
    await people.enroll([{ id: 'xa', name: 'Lò Thị Mẩy', role: 'editor' }]);
    expect(people.find('xa')!.keys).toHaveLength(1);
    await expect(people.enroll([{ id: 'moi', name: 'Người Mới', role: 'administrator' }])).rejects.toEqual(problem('notManaging'));
    expect(await actions()).toContain('uyen enroll Mai Ngọc Uyên (editor)');
  });
});

describe('a desk founded beside the keys of another one', () => {
  const founder = { id: 'sang', name: 'Vi Thanh Sáng', role: 'reporter' as const };

  it('keeps them aside and begins with its own people, which the log tells', async () => {
    const desk = await signingDesk({ recorded: async () => new Set(['sang']) });
    const { people, stored, actions } = await desk.reopen().then((again) => ({ ...again, stored: desk.stored }));
    await people.enroll([founder]);
    expect(people.list().map(({ id }) => id)).toEqual(['sang']);
    expect(await stored()).not.toContain('phuong');
    expect((await readdir(desk.folder)).filter((name) => name.startsWith('people-keys.json.kept-'))).toHaveLength(1);
    expect(await actions()).toContain('phuong keysSetAside Hà Thị Phương, Mai Ngọc Uyên, Trịnh Đức Hiếu');
  });

  it.each([
    ['main’s own records know one of the people', new Set(['sang', 'hieu'])],
    ['main has no records of people', new Set<string>()],
  ])('does not where %s', async (_why, recorded) => {
    const { people } = await signingDesk({ recorded: async () => recorded });
    await expect(people.enroll([founder])).rejects.toEqual(problem('profileLocked'));
    expect(people.find('phuong')).toBeDefined();
  });

  it('does not while somebody is at work', async () => {
    const { people } = await signingDesk({ recorded: async () => new Set(['sang']) });
    await people.use('hieu', null);
    await expect(people.enroll([founder])).rejects.toEqual(problem('notManaging'));
  });
});
