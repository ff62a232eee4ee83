import { shell } from 'electron';
import type { DeskFolderProblem } from '../../contract/desk-folder';
import type { Handlers } from '../../ipc/serve-contract';
import { DeskProblem } from '../../services/problem';
import type { HandlerParts } from './handlers';

type Channels = 'desk:space' | 'desk:retry' | 'desk:open' | 'desk:move' | 'desk:reveal' | 'work:cancel';

/** The folder that the desk lies in. */
export function deskFolderHandlers({ present, changes, program }: HandlerParts): Pick<Handlers, Channels> {
  const chosen = (token: string) => {
    const folder = program.chosenFolders.find(token);
    if (folder === undefined) throw new DeskProblem<DeskFolderProblem>('folderNotChosen');
    return folder;
  };
  return {
    'desk:space': async () => {
      const services = present.servicesIfOpen;
      return services ? services.space.look() : { state: 'missing', free: null, folder: present.state.folder };
    },
    'desk:retry': ({ evenInUse }) => changes.retry(evenInUse),
    'desk:open': async ({ chosenFolder }) => changes.open(chosen(chosenFolder)),
    'desk:move': async ({ chosenFolder }) => ({ folder: await changes.move(chosen(chosenFolder)) }),
    'desk:reveal': async () => shell.showItemInFolder(present.state.folder),
    'work:cancel': async () => {
      changes.cancel();
      present.servicesIfOpen?.backups.cancel();
    },
  };
}
