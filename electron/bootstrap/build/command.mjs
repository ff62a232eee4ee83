import { ensureDependencies } from '../setup/dependencies.mjs';
import { buildProgram } from './program.mjs';

/**
 * `npm run build`, with `-- --force` also when nothing changed.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function main(args) {
  await ensureDependencies();
  await buildProgram({ force: args.includes('--force') });
  return 0;
}
