import { locksOf, noLocks, type Locks } from '../../domain/people/locks';
import type { ApprovalVerbs } from '../../platform/platform';
import type { DeskRepository } from '../../storage/repositories/desk';
import { refusing } from './approvals';

interface Needs {
  readonly verbs: Pick<ApprovalVerbs, 'listSigners' | 'lock' | 'setPassword' | 'reset'>;
  readonly desk: Pick<DeskRepository, 'currentProfile'>;
  readonly report: (message: string, error: unknown) => void;
}

/** Passwords of the people at this computer: main keeps and checks them, here is what the screens need to know. */
export function lockService({ verbs, desk, report }: Needs) {
  let locks: Locks = noLocks;
  const listeners = new Set<() => void>();

  /** Asks main anew. Where it cannot say, nothing changes: signing asks it again anyway. */
  async function look(): Promise<void> {
    try {
      const [holders, present] = await Promise.all([verbs.listSigners(), desk.currentProfile()]);
      locks = locksOf(holders, present?.id ?? null);
    } catch (error) {
      return report('who is locked could not be found out', error);
    }
    listeners.forEach((listen) => listen());
  }
  const thenLook = async (asked: Promise<void>): Promise<void> => {
    await refusing(asked);
    await look();
  };

  return {
    look,
    /** The same object until something changes. */
    current: (): Locks => locks,
    /** Tells of every change until the returned function is called. */
    onChange(listen: () => void): () => void {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    /** Locks the desk for the person at work; does nothing where they have no password to open it with. */
    async lock(): Promise<void> {
      const present = await desk.currentProfile();
      if (present && locks.withPassword.has(present.id)) await thenLook(verbs.lock());
    },
    /** Sets, changes or (null) takes away the password of the person at work. @throws Refused when the one so far is another */
    setPassword: (before: string | null, password: string | null): Promise<void> => thenLook(verbs.setPassword(before, password)),
    /** Takes away somebody's forgotten password; they sign with a new key from then on. @throws Refused for who does not look after the desk */
    reset: (id: string): Promise<void> => thenLook(verbs.reset(id)),
  };
}
