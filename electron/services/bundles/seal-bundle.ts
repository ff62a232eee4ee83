import { createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto';
import type { BundleProblem } from '../../contract/bundles';
import { DeskProblem } from '../problem';

/*
 * A handed over file: "TSBG", version (1 byte), mode (1 byte), then
 *   mode 0: SHA-256 over all before and after it (32 bytes), payload
 *   mode 1: salt (16), nonce (12), tag (16), payload under AES-256-GCM; the head is authenticated with it
 */
const magic = Buffer.from('TSBG', 'latin1');
const version = 1;
const plain = 0;
const locked = 1;
const headLength = magic.length + 2;
const sizes = { sum: 32, salt: 16, nonce: 12, tag: 16 } as const;
/** Fixed by the version, never read from the file: a hostile one could ask for all the memory there is. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;

/**
 * Puts a payload into the envelope that is handed over.
 * @param password null for a file that anybody can read
 */
export async function sealBundle(payload: Buffer, password: string | null): Promise<Buffer> {
  const head = Buffer.concat([magic, Buffer.from([version, password === null ? plain : locked])]);
  if (password === null) return Buffer.concat([head, sumOf(head, payload), payload]);
  const salt = randomBytes(sizes.salt);
  const nonce = randomBytes(sizes.nonce);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(password, salt), nonce).setAAD(head);
  const body = Buffer.concat([cipher.update(payload), cipher.final()]);
  return Buffer.concat([head, salt, nonce, cipher.getAuthTag(), body]);
}

/**
 * Takes the payload out of the envelope, whole and unchanged or not at all.
 * @param limit the most bytes that a bundle may have
 * @throws DeskProblem under one of the codes above; a changed locked file looks like a wrong password, nobody can tell them apart
 */
export async function openBundle(file: Buffer, password: string | null, limit: number): Promise<Buffer> {
  if (file.length > limit) throw failure('tooLarge');
  if (!file.subarray(0, magic.length).equals(magic)) throw failure('notABundle');
  if (file.length < headLength) throw failure('damaged');
  if (file[magic.length]! > version) throw failure('newerVersion');
  const head = file.subarray(0, headLength);
  const mode = head[magic.length + 1];
  const rest = file.subarray(headLength);
  if (head[magic.length] !== version || (mode !== plain && mode !== locked)) throw failure('damaged');
  if (mode === plain) {
    const payload = rest.subarray(sizes.sum);
    if (!rest.subarray(0, sizes.sum).equals(sumOf(head, payload))) throw failure('damaged');
    return payload;
  }
  if (rest.length < sizes.salt + sizes.nonce + sizes.tag) throw failure('damaged');
  if (password === null) throw failure('passwordNeeded');
  const salt = rest.subarray(0, sizes.salt);
  const nonce = rest.subarray(sizes.salt, sizes.salt + sizes.nonce);
  const tag = rest.subarray(sizes.salt + sizes.nonce, sizes.salt + sizes.nonce + sizes.tag);
  const decipher = createDecipheriv('aes-256-gcm', await keyOf(password, salt), nonce, { authTagLength: sizes.tag }).setAAD(head).setAuthTag(tag);
  const body = decipher.update(rest.subarray(sizes.salt + sizes.nonce + sizes.tag));
  try {
    return Buffer.concat([body, decipher.final()]);
  } catch {
    throw failure('wrongPassword');
  }
}

/**
 * Tells a bundle that was opened from every other one: the sum that it carries and that opening compared, or, of a locked
 * one, of which whoever knows the password could make another with the same tag, the hash of the whole file.
 */
export const bundleSum = (file: Buffer): string =>
  (file[magic.length + 1] === plain ? file.subarray(headLength, headLength + sizes.sum) : createHash('sha256').update(file).digest()).toString('hex');

const failure = (code: BundleProblem): DeskProblem<BundleProblem> => new DeskProblem<BundleProblem>(code);

const sumOf = (head: Buffer, payload: Buffer): Buffer => createHash('sha256').update(head).update(payload).digest();

/** The same password typed in composed or decomposed letters is the same password. */
const keyOf = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
