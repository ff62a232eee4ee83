import { sandboxFlags } from '../system/sandbox.mjs';

/**
 * What a test run has to know to start the real program.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} executable
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(env, executable) {
  const { ELECTRON_RUN_AS_NODE: _plainNode, ...rest } = env;
  return { ...rest, TOASOAN_ELECTRON: executable, TOASOAN_ELECTRON_FLAGS: sandboxFlags().join(' ') };
}
