import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

// 32 MiB and about a tenth of a second on an old office computer, for each guess.
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };
const derive = promisify<string, Buffer, number, typeof COST, Buffer>(scrypt);

/** @returns salt and scrypt hash of a password, base64 */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return Buffer.concat([salt, await derive(password, salt, 32, COST)]).toString('base64');
}

/** Whether a password is the one that was hashed; a hash that is none fits no password. */
export async function isPassword(password: string, hashed: string): Promise<boolean> {
  const bytes = Buffer.from(hashed, 'base64');
  if (bytes.length !== 48) return false;
  return timingSafeEqual(await derive(password, bytes.subarray(0, 16), 32, COST), bytes.subarray(16));
}

/** Encrypts with a key made of the password (scrypt, AES-256-GCM). @returns salt, nonce, tag and text, base64 */
export async function sealWithPassword(text: string, password: string): Promise<string> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(password, salt, 32, COST), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([salt, nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** @throws Error when the password is another one or what was sealed has been changed */
export async function openWithPassword(sealed: string, password: string): Promise<string> {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', await derive(password, bytes.subarray(0, 16), 32, COST), bytes.subarray(16, 28));
  decipher.setAuthTag(bytes.subarray(28, 44));
  return Buffer.concat([decipher.update(bytes.subarray(44)), decipher.final()]).toString('utf8');
}
