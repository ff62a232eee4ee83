import type { SigningProblem } from '../../contract/approvals';
import type { Keyring } from '../connections/keyring';
import type { Log } from '../log/log-file';
import { DeskProblem } from '../problem';
import { openWithPassword, sealWithPassword } from './password-box';
import { newKeyPair } from './signature';
import type { SignerKey } from './signer-record';

type Sealed = Pick<SignerKey, 'sealed' | 'protection'>;

/** Makes private keys, and keeps them as well as this computer can: keyring, else password, else the file's own rights. */
export class KeyVault {
  constructor(private readonly keyring: Keyring, private readonly log: Log) {}

  /** @param password of the owner, or null */
  async make(password: string | null, at: string): Promise<SignerKey> {
    const { publicKey, privateKey } = newKeyPair();
    return { publicKey, ...(await this.seal(privateKey, password)), madeAt: at, retiredAt: null };
  }

  async seal(privateKey: string, password: string | null): Promise<Sealed> {
    if (this.keyring.available()) {
      try {
        return { sealed: this.keyring.encrypt(privateKey).toString('base64'), protection: 'keyring' };
      } catch (error) {
        this.log.warn('the keyring would not take a key', { error: (error as Error).name });
      }
    }
    if (password !== null) return { sealed: await sealWithPassword(privateKey, password), protection: 'password' };
    return { sealed: privateKey, protection: 'none' };
  }

  /** @returns the private key @throws DeskProblem `keyUnavailable`, as on another computer than the one that sealed it */
  async open({ sealed, protection }: Sealed, password: string | null): Promise<string> {
    try {
      if (sealed === null) throw new Error('no key');
      if (protection === 'none') return sealed;
      if (protection === 'keyring') return this.keyring.decrypt(Buffer.from(sealed, 'base64'));
      if (password === null) throw new Error('no password');
      return await openWithPassword(sealed, password);
    } catch (error) {
      throw new DeskProblem<SigningProblem>('keyUnavailable', { detail: (error as Error).name });
    }
  }
}
