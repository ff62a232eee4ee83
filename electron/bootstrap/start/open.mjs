import { projectRoot } from '../setup/places.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { say } from '../speech/say.mjs';
import { sandboxFlags } from '../system/sandbox.mjs';

/**
 * Opens the built program and waits until the person closes it.
 * @param {string} executable
 * @param {string[]} args for the program
 * @returns {Promise<number>} the program's exit code
 */
export async function openProgram(executable, args) {
  say('opening');
  const env = { ...process.env };
  // Editors built on Electron leave this set in their terminals; Electron would then be a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  const onlyWayland = process.platform === 'linux' && !env.DISPLAY ? ['--ozone-platform-hint=auto'] : [];
  const { code } = await runProgram(executable, [...sandboxFlags(), ...onlyWayland, projectRoot, ...args], { env, show: true });
  return code;
}
