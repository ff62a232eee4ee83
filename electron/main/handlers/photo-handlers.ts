import path from 'node:path';
import type { Handlers } from '../../ipc/serve-contract';
import { importPhotos } from '../../services/photos/import-photos';
import { writable } from '../writable';
import type { HandlerParts } from './handlers';

type Channels = 'photos:pick' | 'photos:importFiles' | 'photos:importSamples' | 'photos:cancel' | 'photos:keepDerived' | 'photos:derivedFailed';

/** Photos on their way into the desk that is open, and their smaller sizes. */
export function photoHandlers({ present, dialogs, pasted, samplePhotos }: HandlerParts): Pick<Handlers, Channels> {
  const desk = () => writable(present.services);
  return {
    'photos:pick': async ({ intake, what }) => {
      const { intakes } = desk();
      return intakes.take(intake, what === 'folder' ? await dialogs.photoFolder() : await dialogs.photos());
    },
    'photos:importFiles': async ({ intake, files }) => {
      const { intakes } = desk();
      const handedOver = files.flatMap((file) => (typeof file === 'string' ? [] : [file.pasted]));
      try {
        return await intakes.take(intake, files.map((file) => (typeof file === 'string' ? file : pasted.find(file.pasted))));
      } finally {
        await pasted.forget(handedOver);
      }
    },
    'photos:importSamples': async (names) => importPhotos(desk().photos, names.map((name) => path.join(samplePhotos, name))),
    'photos:cancel': async (intake) => present.servicesIfOpen?.intakes.cancel(intake),
    'photos:keepDerived': async (sizes) => desk().derived.keep(sizes),
    'photos:derivedFailed': async (photo) => desk().derived.fail(photo),
  };
}
