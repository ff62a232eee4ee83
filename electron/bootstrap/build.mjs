import { guarded, isEntry } from './entry/guarded.mjs';

/**
 * Builds the program into `dist/`, unless what is there was built from the very same sources.
 * Needs the npm dependencies to be installed.
 * @param {{ root?: string, force?: boolean }} [options]
 * @returns {Promise<{ built: boolean, folder: string }>}
 */
export async function build(options) {
  const { buildProgram } = await import('./build/program.mjs');
  return buildProgram(options);
}

if (isEntry(import.meta.url)) guarded(() => import('./build/command.mjs'));
