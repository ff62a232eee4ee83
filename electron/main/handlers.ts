import { app, shell } from 'electron';
import path from 'node:path';
import type { Handlers } from '../ipc/serve-contract';
import type { DeskServices } from './services';
import { DeskProblem } from '../services/problem';
import { openableLink } from '../services/connections/openable-link';
import { writeExport } from '../services/exports/write-export';
import { importPhotos } from '../services/photos/import-photos';
import { systemLocale } from './identity';
import type { Dialogs } from './native/dialogs';

export interface HandlerParts {
  readonly services: DeskServices;
  readonly dialogs: Dialogs;
  /** Folder of the photos that the sample desk brings along. */
  readonly samplePhotos: string;
}

/** What main does for each channel of the contract. */
export function deskHandlers({ services, dialogs, samplePhotos }: HandlerParts): Handlers {
  const { folder, settings, photos, connections, chosenFolders, transport, folders, log } = services;
  return {
    'app:info': async () => ({
      version: app.getVersion(),
      platform: process.platform,
      locale: systemLocale(),
      deskFolder: folder.root,
    }),

    'settings:read': async () => settings.current(),
    'settings:write': (change) => settings.change(change),

    'photos:pick': async () => importPhotos(photos, await dialogs.photos()),
    'photos:importPaths': (files) => importPhotos(photos, files),
    'photos:importSamples': (names) => importPhotos(photos, names.map((name) => path.join(samplePhotos, name))),

    'transport:send': (request) => transport.send(request),

    'connections:chooseFolder': async () => {
      const chosen = await dialogs.folder();
      return chosen === null ? null : { chosenFolder: chosenFolders.add(chosen), path: chosen };
    },
    'connections:save': (connection) => connections.save(connection),
    'connections:list': async () => connections.list(),
    'connections:forget': (targetId) => connections.forget(targetId),

    'folders:reveal': async ({ targetId, name }) => {
      const target = connections.resolve(targetId);
      if (target?.kind !== 'folder') throw new DeskProblem('notConnected');
      const { location, files } = await folders.read(target, name);
      shell.showItemInFolder(files === null ? target.folder : location);
    },
    'links:open': async (address) => {
      const link = openableLink(address);
      if (link === null) throw new DeskProblem('badPayload', { detail: 'not an address for a browser' });
      await shell.openExternal(link);
    },

    'exports:save': async ({ suggestedName, files }) => {
      const place = await dialogs.exportPlace(suggestedName);
      return place === null ? null : writeExport(place, files, photos);
    },

    'log:write': async ({ level, message, detail }) => log[level](`window: ${message}`, detail),
  };
}
