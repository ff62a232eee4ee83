import { shell } from 'electron';
import type { TransportProblem } from '../../contract/transport';
import type { Handlers } from '../../ipc/serve-contract';
import { writeExport } from '../../services/exports/write-export';
import { DeskProblem } from '../../services/problem';
import { isReadOnly } from '../writable';
import type { HandlerParts } from './handlers';

type Channels = 'transport:send' | 'connections:save' | 'connections:list' | 'connections:forget' | 'folders:reveal' | 'exports:save';

/** Targets and exports of the desk that is open. */
export function publishingHandlers({ present, dialogs }: HandlerParts): Pick<Handlers, Channels> {
  return {
    'transport:send': async (request) => {
      const services = present.servicesIfOpen;
      // From a desk that remembers nothing, an article would be sent again and again; the queue waits without one.
      if (!services || isReadOnly(services)) throw new DeskProblem<TransportProblem>('offline', { detail: 'the desk takes nothing now' });
      return services.transport.send(request);
    },

    'connections:save': async (connection) => present.services.connections.save(connection),
    'connections:list': async () => present.services.connections.list(),
    'connections:forget': async (targetId) => present.services.connections.forget(targetId),

    'folders:reveal': async ({ targetId, name }) => {
      const { connections, folders } = present.services;
      const target = connections.resolve(targetId);
      if (target?.kind !== 'folder') throw new DeskProblem('notConnected');
      const { location, files } = await folders.read(target, name);
      shell.showItemInFolder(files === null ? target.folder : location);
    },

    'exports:save': async ({ suggestedName, files }) => {
      const { photos } = present.services;
      const place = await dialogs.exportPlace(suggestedName);
      return place === null ? null : writeExport(place, files, photos);
    },
  };
}
