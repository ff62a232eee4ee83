/** The system's own store for secrets, as far as this program needs it. */
export interface Keyring {
  /** False when secrets would not really be protected; then they live in memory only. */
  available(): boolean;
  encrypt(text: string): Buffer;
  /** @throws when this was not encrypted here */
  decrypt(sealed: Buffer): string;
}
