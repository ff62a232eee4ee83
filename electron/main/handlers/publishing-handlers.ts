import { shell } from 'electron';
import type { Payload } from '../../contract/contract';
import type { ExportProblem } from '../../contract/errors';
import type { TransportProblem } from '../../contract/transport';
import type { Handlers } from '../../ipc/serve-contract';
import { freePlace } from '../../services/exports/free-place';
import { writeExport } from '../../services/exports/write-export';
import { writePackage } from '../../services/exports/write-package';
import { DeskProblem } from '../../services/problem';
import { Printer } from '../printing/printer';
import { isReadOnly } from '../writable';
import type { HandlerParts } from './handlers';

type Channels = 'transport:send' | 'connections:save' | 'connections:list' | 'connections:forget' | 'folders:reveal' | 'exports:save' | 'exports:saveIn' | 'exports:reveal' | 'exports:drag';

/** Targets and exports of the desk that is open. */
export function publishingHandlers({ present, dialogs, program, contents, dragOut }: HandlerParts): Pick<Handlers, Channels> {
  let lastExport: string | null = null;
  const printer = new Printer(program.log);
  async function write(place: string, { files: named, form }: Pick<Payload<'exports:save'>, 'files' | 'form'>): Promise<{ location: string }> {
    const { photos } = present.services;
    const files = contents.claim(named);
    if (form === 'zip') return writePackage(place, files, photos);
    if (form !== 'pdf') return writeExport(place, files, photos);
    const [page, ...others] = files;
    if (!page || 'photo' in page || others.length > 0) throw new DeskProblem('badPayload', { detail: 'only one page is printed' });
    return writeExport(place, [{ path: 'document.pdf', bytes: await printer.print('text' in page ? page.text : Buffer.from(page.bytes).toString('utf8')) }], photos);
  }

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

    'exports:save': async (wanted) => {
      const place = await dialogs.exportPlace(wanted.suggestedName);
      if (place === null) return null;
      const written = await write(place, wanted);
      lastExport = written.location;
      return written;
    },

    'exports:saveIn': async ({ chosenFolder, ...wanted }) => {
      const folder = program.chosenFolders.find(chosenFolder);
      if (folder === undefined) throw new DeskProblem<ExportProblem>('folderNotWritable', { detail: 'a folder that was not chosen' });
      const beside = wanted.form ? [] : wanted.files.slice(1).map((file) => file.path);
      const written = await write(await freePlace(folder, wanted.suggestedName, beside), wanted);
      lastExport = written.location;
      return written;
    },

    'exports:reveal': async () => {
      if (lastExport !== null) shell.showItemInFolder(lastExport);
    },
    'exports:drag': async () => {
      if (lastExport !== null) await dragOut(lastExport);
    },
  };
}
