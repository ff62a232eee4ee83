import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from '../build.mjs';
import { projectRoot } from '../setup/places.mjs';
import { prepareElectron } from '../setup/prepare.mjs';
import { Problem } from '../speech/problem.mjs';
import { say } from '../speech/say.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { withDisplay } from '../system/display.mjs';
import { electronEnvironment } from '../testing/electron-environment.mjs';

const SUFFIX = '.bench.ts';

/**
 * `npm run bench -- NAME [more]`: measures, and prints one line a figure on stdout:
 * `what: value, floor value, ratio r, goal g, met` (or `short`). What follows the names goes to the runner (`-g opening`).
 * @param {string[]} args
 * @returns {Promise<number>} the exit code; a goal that was missed is a result, not a failure
 */
export async function main(args) {
  const options = args.findIndex((arg) => arg.startsWith('-'));
  const names = options === -1 ? args : args.slice(0, options);
  const more = args.slice(names.length);
  const known = benches();
  const unknown = names.find((name) => !known.includes(name));
  if (names.length === 0 || unknown) throw new Problem('unknown-bench', { name: unknown ?? '', names: known.join(', ') });

  const executable = await prepareElectron();
  await build();
  return withDisplay(async (env) => {
    say('bench-running', { names: names.join(', ') });
    const runner = path.join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
    // With a slash before it, so that a name does not stand for another that ends like it.
    const files = names.map((name) => `/${name}${SUFFIX}`);
    const { code } = await runProgram(process.execPath, [runner, 'test', '--config', 'tests/bench/playwright.config.ts', ...files, ...more], {
      cwd: projectRoot,
      env: electronEnvironment(env, executable),
      show: true,
    });
    return code;
  });
}

function benches() {
  const folder = path.join(projectRoot, 'tests', 'bench');
  return readdirSync(folder).filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length));
}
