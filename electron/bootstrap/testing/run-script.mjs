import path from 'node:path';
import { existsSync, readFileSync } from 'node:fs';
import { projectRoot } from '../setup/places.mjs';
import { runProgram } from '../setup/run-program.mjs';

/**
 * Runs one of package.json's scripts with its output on our terminal. Those used here are one command with plain
 * arguments, so it is run directly: npm in between would cost half a second and swallow signals.
 * @param {string} name
 * @param {string[]} more arguments to add
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} the exit code
 */
export async function runScript(name, more, env = process.env) {
  const { scripts } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  const [tool, ...args] = scripts[name].split(' ');
  const { code } = await runProgram(process.execPath, [scriptOf(tool), ...args, ...more], { cwd: projectRoot, env, show: true });
  return code;
}

/** The packages whose tools have another name than they. */
const PACKAGE_OF = { tsc: 'typescript', depcruise: 'dependency-cruiser', playwright: '@playwright/test' };

function scriptOf(tool) {
  const folder = path.join(projectRoot, 'node_modules', PACKAGE_OF[tool] ?? tool);
  const about = path.join(folder, 'package.json');
  if (!existsSync(about)) throw new Error(`${tool} is not among the npm dependencies`);
  const { bin } = JSON.parse(readFileSync(about, 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[tool]);
}
