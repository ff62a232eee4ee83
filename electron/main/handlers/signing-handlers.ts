import type { Handlers } from '../../ipc/serve-contract';
import { DeskProblem } from '../../services/problem';
import { writable } from '../writable';
import type { HandlerParts } from './handlers';

type Channels =
  | 'people:list' | 'people:enroll' | 'people:use' | 'people:lock' | 'people:setPassword' | 'people:reset' | 'people:trust'
  | 'approvals:sign' | 'approvals:verify' | 'approvals:policy' | 'audit:list' | 'audit:verify' | 'audit:record';

/** People's keys, approvals and the audit log of the desk that is open. Who is refused is written down. */
export function signingHandlers({ present }: HandlerParts): Pick<Handlers, Channels> {
  const signing = () => writable(present.services).signing;
  const noted = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const { audit, people } = signing();
    const by = people.list().find(({ isAtWork }) => isAtWork)?.id ?? null;
    try {
      return await work();
    } catch (error) {
      if (error instanceof DeskProblem) await audit.add({ by, action: 'refused', detail: `${what}: ${error.code}` });
      throw error;
    }
  };
  return {
    'people:list': async () => present.services.signing.people.list(),
    'people:enroll': (people) => noted('enroll', () => signing().people.enroll(people)),
    'people:use': ({ id, password }) => noted(`use ${id}`, () => signing().people.use(id, password)),
    'people:lock': async () => signing().people.lock(),
    'people:setPassword': ({ before, password }) => noted('setPassword', () => signing().people.setPassword(before, password)),
    'people:reset': ({ id }) => noted(`reset ${id}`, () => signing().people.reset(id)),
    'people:trust': ({ person, publicKey }) => noted(`trust ${person.id}`, () => signing().people.trust(person, publicKey)),

    'approvals:sign': (request) => signing().approvals.sign(request),
    'approvals:verify': (approvals) => signing().approvals.verify(approvals),
    'approvals:policy': (policy) => noted('policy', () => signing().people.setPolicy(policy)),

    'audit:list': async (filter) => present.services.signing.audit.list(filter),
    'audit:verify': async () => present.services.signing.audit.verify(present.services.backups.auditAnchors),
    'audit:record': async (record) => {
      const { audit, people } = signing();
      await audit.add({ ...record, by: people.present.id });
    },
  };
}
