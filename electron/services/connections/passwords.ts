import type { ConnectionInfo } from '../../contract/connections';
import type { Log } from '../log/log-file';
import type { Keyring } from './keyring';

/** What a password belongs to; with another origin or another user it is another password. */
export interface Login {
  readonly targetId: string;
  readonly origin: string;
  readonly username: string;
}

type KeptIn = NonNullable<ConnectionInfo['password']>;

/**
 * Passwords of targets: sealed by the system's keyring where there is one, else in memory until the program ends.
 * Never on disk as they are.
 */
export class Passwords {
  readonly #session = new Map<string, Login & { password: string }>();

  constructor(private readonly keyring: Keyring, private readonly log: Log) {}

  /** @returns the sealed form for the connections file; undefined when it stays in memory */
  keep(login: Login, password: string): string | undefined {
    this.#session.delete(login.targetId);
    if (this.keyring.available()) {
      try {
        return this.keyring.encrypt(JSON.stringify({ ...login, password })).toString('base64');
      } catch (error) {
        this.log.warn('the keyring would not take a password; it is kept for this session only', error);
      }
    }
    this.#session.set(login.targetId, { ...login, password });
    return undefined;
  }

  /**
   * @param sealed what the connections file holds for it
   * @returns the password and where it is kept; null when it has to be entered again
   */
  find(login: Login, sealed: string | undefined): { password: string; keptIn: Exclude<KeptIn, 'none'> } | null {
    const remembered = this.#session.get(login.targetId);
    if (remembered && isSame(remembered, login)) return { password: remembered.password, keptIn: 'session' };
    const opened = sealed === undefined ? null : this.#open(sealed);
    // The login is sealed in with it: an edited connections file cannot send a password to another host.
    return opened && isSame(opened, login) ? { password: opened.password, keptIn: 'keyring' } : null;
  }

  forget(targetId: string): void {
    this.#session.delete(targetId);
  }

  #open(sealed: string): (Login & { password: string }) | null {
    if (!this.keyring.available()) return null;
    try {
      return JSON.parse(this.keyring.decrypt(Buffer.from(sealed, 'base64'))) as Login & { password: string };
    } catch (error) {
      // The message of a failed parse can quote what it failed on.
      this.log.warn('a stored password could not be opened; it has to be entered again', { error: (error as Error).name });
      return null;
    }
  }
}

function isSame(one: Login, other: Login): boolean {
  return one.targetId === other.targetId && one.origin === other.origin && one.username === other.username;
}
