import { app } from 'electron';
import path from 'node:path';
import type { BundleProblem } from '../../contract/bundles';
import type { Handlers } from '../../ipc/serve-contract';
import { readBundle, takeBundlePhotos } from '../../services/bundles/read-bundle';
import { writeBundle } from '../../services/bundles/write-bundle';
import { DeskProblem } from '../../services/problem';
import { writable } from '../writable';
import type { HandlerParts } from './handlers';

type Channels = 'bundles:write' | 'bundles:choose' | 'bundles:open' | 'bundles:keepPhotos';

/** Reports on their way to and from other desks, in files. */
export function bundleHandlers({ present, dialogs, chosenBundles }: HandlerParts): Pick<Handlers, Channels> {
  const chosen = (token: string): string => {
    const file = chosenBundles.find(token);
    if (file === undefined) throw new DeskProblem<BundleProblem>('notReadable', { detail: 'no file was chosen' });
    return file;
  };
  return {
    'bundles:write': async (what) => {
      const { journal, photos, signing: { people, audit } } = writable(present.services);
      const place = await dialogs.bundlePlace(what.suggestedName);
      if (place === null) return null;
      const by = people.list().find(({ isAtWork }) => isAtWork)?.id ?? null;
      const written = await writeBundle(place, what, {
        journal, photos, audit: audit.anchor, appVersion: app.getVersion(), now: () => new Date(),
        keysOf: (id) => people.find(id)?.keys.map(({ publicKey }) => publicKey) ?? [],
      });
      for (const articleId of what.articles) await audit.add({ by, action: 'handOver', articleId, detail: path.basename(place) });
      return written;
    },
    'bundles:choose': async () => {
      const file = await dialogs.bundleFile();
      return file === null ? null : { token: chosenBundles.add(file), fileName: path.basename(file) };
    },
    'bundles:open': async ({ token, password }) => {
      writable(present.services);
      return readBundle(chosen(token), password);
    },
    'bundles:keepPhotos': async ({ token, password, sum }) => ({ photos: await takeBundlePhotos(chosen(token), password, sum, writable(present.services).photos) }),
  };
}
