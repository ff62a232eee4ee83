import { session, type Session } from 'electron';
import type { DeskState } from '../../contract/desk-folder';
import type { Log } from '../../services/log/log-file';
import { answerRequest, type OriginParts } from '../origin/answer-request';
import { SCHEME } from '../origin/origin';
import { guardSession } from './guards';

// Without "persist:" the browser engine keeps all of it in memory.
const THROW_AWAY = 'read-only-desk';

/** The browser engine's sessions that the desk's page may run in; each knows the origin and is guarded. */
export class PageSessions {
  readonly #prepared = new Set<Session>();

  constructor(private readonly parts: OriginParts & { readonly log: Log }) {}

  /** The lasting session; for a desk that may only be read, one that leaves nothing on the disk. */
  of(desk: DeskState): Session {
    const isReadOnly = desk.state === 'open' && desk.access === 'readOnly';
    const wanted = isReadOnly ? session.fromPartition(THROW_AWAY) : session.defaultSession;
    if (!this.#prepared.has(wanted)) {
      this.#prepared.add(wanted);
      wanted.protocol.handle(SCHEME, (request) => answerRequest(request, this.parts));
      guardSession(wanted, this.parts.log);
    }
    return wanted;
  }
}
