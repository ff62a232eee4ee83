import { sha256 } from './actor';

/** The first half of a public key's hash in groups that can be read out over a telephone. */
export async function fingerprintOf(publicKey: string): Promise<string> {
  const hash = await sha256(publicKey);
  return (hash.slice(0, 32).match(/.{4}/g) ?? []).join(' ');
}
