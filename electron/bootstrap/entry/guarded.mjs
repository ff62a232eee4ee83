// Parsed by whatever Node a person happens to have, back to 12: everything newer is imported after the version check.
import { realpathSync } from 'fs';
import { fileURLToPath } from 'url';
import { isNodeNewEnough, OLDEST_NODE } from './node-version.mjs';
import { describe } from '../speech/describe.mjs';
import { spokenLanguage } from '../speech/language.mjs';

/**
 * Runs a command's `main(args)` only on a Node that can run it, and turns whatever goes wrong into one sentence.
 * @param {() => Promise<{ main: (args: string[]) => Promise<number> }>} load imports the command itself
 */
export function guarded(load) {
  if (!isNodeNewEnough(process.versions.node)) {
    fail({ code: 'node-too-old', details: { found: process.versions.node, oldest: OLDEST_NODE } });
    return;
  }
  load()
    .then((command) => command.main(process.argv.slice(2)))
    .then((code) => process.exit(code), fail);
}

/**
 * Whether a module is the file that node was told to run, as opposed to one that another file imported.
 * @param {string} moduleUrl the module's `import.meta.url`
 * @returns {boolean}
 */
export function isEntry(moduleUrl) {
  try {
    return realpathSync(process.argv[1]) === realpathSync(fileURLToPath(moduleUrl));
  } catch {
    return false;
  }
}

function fail(error) {
  console.error('\n' + describe(error, spokenLanguage(process.env)));
  if (process.env.TOASOAN_DEBUG === '1') console.error(error);
  process.exit((error && error.exitCode) || 1);
}
