import type { Handlers } from '../../ipc/serve-contract';
import type { HandlerParts } from './handlers';

type Channels = 'journal:append' | 'journal:list' | 'journal:check' | 'journal:read' | 'journal:remove' | 'database:report';

/** The two copies of the desk's words: the journal, and what the window says of its database. */
export function journalHandlers({ present, guard }: HandlerParts): Pick<Handlers, Channels> {
  return {
    'journal:append': async ({ id, entries }) => {
      const { journal, space } = present.services;
      try {
        return await journal.append(id, entries);
      } catch (error) {
        void space.afterFailure();
        throw error;
      }
    },
    'journal:list': async () => present.services.journal.list(),
    'journal:check': async (ids) => present.services.journal.check(ids),
    'journal:read': async (ids) => present.services.journal.read(ids),
    'journal:remove': async (id) => present.services.journal.remove(id),
    'database:report': async (report) => guard.report(present.services.desk, report),
  };
}
