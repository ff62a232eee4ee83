import { shell } from 'electron';
import path from 'node:path';
import type { TransportProblem } from '../../contract/transport';
import type { Handlers } from '../../ipc/serve-contract';
import { writeExport } from '../../services/exports/write-export';
import { importPhotos } from '../../services/photos/import-photos';
import { DeskProblem } from '../../services/problem';
import type { DeskServices } from '../services';
import type { HandlerParts } from './handlers';

type Channels = 'photos:pick' | 'photos:importPaths' | 'photos:importSamples' | 'transport:send' | 'connections:save'
  | 'connections:list' | 'connections:forget' | 'folders:reveal' | 'exports:save';

/** Photos, targets and exports of the desk that is open. */
export function publishingHandlers({ present, dialogs, samplePhotos }: HandlerParts): Pick<Handlers, Channels> {
  const writablePhotos = () => writable(present.services).photos;
  return {
    'photos:pick': async () => {
      const photos = writablePhotos();
      return importPhotos(photos, await dialogs.photos());
    },
    'photos:importPaths': async (files) => importPhotos(writablePhotos(), files),
    'photos:importSamples': async (names) => importPhotos(writablePhotos(), names.map((name) => path.join(samplePhotos, name))),

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

function isReadOnly({ desk }: DeskServices): boolean {
  return desk.state.access === 'readOnly';
}

function writable(services: DeskServices): DeskServices {
  if (isReadOnly(services)) throw new DeskProblem('readOnly');
  return services;
}
