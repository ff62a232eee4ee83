import path from 'node:path';
import { build } from '../build.mjs';
import { prepareElectron } from '../setup/prepare.mjs';
import { say } from '../speech/say.mjs';
import { hasDisplay } from '../system/display.mjs';
import { parseStartArguments } from './arguments.mjs';
import { openProgram } from './open.mjs';
import { runSample } from './sample.mjs';

/**
 * `npm start`: from whatever state this computer is in to an open window, or to the results of the sample job.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function main(args) {
  const { sample, rest } = parseStartArguments(args);
  const executable = await prepareElectron();
  await build();
  if (sample !== undefined) return runSample(executable, path.resolve(sample));
  if (hasDisplay()) return openProgram(executable, rest);
  const out = path.resolve('out');
  say('no-display-so-sample', { out });
  return runSample(executable, out);
}
