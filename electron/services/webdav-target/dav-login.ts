import { AuthType, createClient, type WebDAVClient } from 'webdav';
import { schemeOf } from './dav-challenge';
import { statusOf } from './dav-problem';

interface Login {
  readonly address: string;
  readonly username: string;
  readonly password: string;
}

type Scheme = ReturnType<typeof schemeOf>;

/**
 * Logs in the way each server asks for: what begins without a login is told which one is taken, so that a password never goes
 * out where a digest of it is enough.
 */
export class DavLogins {
  readonly #asked = new Map<string, Scheme>();

  /** @param work done anew where the server asks for another login, so it must begin with something that may be repeated */
  async work<T>(login: Login, work: (client: WebDAVClient) => Promise<T>): Promise<T> {
    const known = this.#asked.get(login.address) ?? null;
    try {
      return await work(clientFor(login, known));
    } catch (error) {
      const asked = wantedScheme(error);
      if (!asked || asked === known) throw error;
      this.#asked.set(login.address, asked);
      return work(clientFor(login, asked));
    }
  }
}

function clientFor({ address, username, password }: Login, scheme: Scheme): WebDAVClient {
  if (!scheme) return createClient(address, { authType: AuthType.None });
  return scheme === 'digest'
    ? createClient(address, { authType: AuthType.Digest, username, password })
    : createClient(address, { authType: AuthType.Password, username: asBytes(username), password: asBytes(password) });
}

/** The login that a server asked for when it refused. */
function wantedScheme(error: unknown): Scheme {
  const challenge = (error as { response?: Response } | null)?.response?.headers.get('www-authenticate');
  return statusOf(error) === 401 && challenge ? schemeOf(challenge) : null;
}

/** A character for each byte in UTF-8: the library encodes only those, and Vietnamese passwords have others. */
const asBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
