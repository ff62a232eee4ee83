import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { Statement } from '../../contract/approvals';
import { canonicalJson } from '../files/canonical-json';

/** A new Ed25519 pair, both as base64 of their DER forms (SPKI and PKCS 8). */
export function newKeyPair(): { publicKey: string; privateKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  });
  return { publicKey: publicKey.toString('base64'), privateKey: privateKey.toString('base64') };
}

/** @returns the signature, base64 @throws when the key is none */
export function signStatement(statement: Statement, privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), type: 'pkcs8', format: 'der' });
  return sign(null, Buffer.from(canonicalJson(statement)), key).toString('base64');
}

/** Whether somebody with this key signed exactly this; never throws, whatever it is given. */
export function isSigned(statement: Statement, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), type: 'spki', format: 'der' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(null, Buffer.from(canonicalJson(statement)), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
