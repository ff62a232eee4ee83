import { expect, it } from 'vitest';
import { openBundle, sealBundle } from '../../../../../electron/services/bundles/seal-bundle';

const payload = Buffer.from('Hội nghị triển khai nhiệm vụ năm 2026');
const limit = 10_000;
const changed = (file: Buffer, at: number): Buffer => {
  const copy = Buffer.from(file);
  copy[at]! ^= 1;
  return copy;
};

it.each([null, 'mật khẩu'])('gives back what was sealed (password: %s)', async (password) => {
  expect(await openBundle(await sealBundle(payload, password), password, limit)).toEqual(payload);
});

it('takes a password in decomposed letters for the same, and shows nothing without it', async () => {
  const file = await sealBundle(payload, 'mật khẩu'.normalize('NFC'));
  expect(file.includes(payload)).toBe(false);
  expect(await openBundle(file, 'mật khẩu'.normalize('NFD'), limit)).toEqual(payload);
  await expect(openBundle(file, 'khác', limit)).rejects.toMatchObject({ code: 'wrongPassword' });
  await expect(openBundle(file, null, limit)).rejects.toMatchObject({ code: 'passwordNeeded' });
});

it('refuses every changed byte and every shorter length of an open file', async () => {
  const file = await sealBundle(payload, null);
  for (let at = 0; at < file.length; at += 1) {
    await expect(openBundle(changed(file, at), null, limit)).rejects.toHaveProperty('code');
    await expect(openBundle(file.subarray(0, at), null, limit)).rejects.toHaveProperty('code');
  }
});

it('refuses a locked file that was changed in head, salt, nonce, tag or content, or cut short', async () => {
  const file = await sealBundle(payload, 'mật khẩu');
  for (const at of [5, 6, 22, 34, 50]) await expect(openBundle(changed(file, at), 'mật khẩu', limit)).rejects.toHaveProperty('code');
  for (const length of [5, 30, file.length - 1]) await expect(openBundle(file.subarray(0, length), 'mật khẩu', limit)).rejects.toHaveProperty('code');
});

it('says what is wrong with a foreign, newer or too large file', async () => {
  const file = await sealBundle(payload, null);
  const newer = Buffer.from(file);
  newer[4] = 2;
  await expect(openBundle(Buffer.from('PK\u0003\u0004 something'), null, limit)).rejects.toMatchObject({ code: 'notABundle' });
  await expect(openBundle(newer, null, limit)).rejects.toMatchObject({ code: 'newerVersion' });
  await expect(openBundle(file, null, file.length - 1)).rejects.toMatchObject({ code: 'tooLarge' });
});
