import { obtainElectron, requireKnownPlatform } from '../runtime/obtain.mjs';
import { hasDisplay } from '../system/display.mjs';
import { requireSystemLibraries } from '../system/libraries.mjs';
import { ensureDependencies } from './dependencies.mjs';

/**
 * Brings this computer from a fresh clone to a point where Electron can be started.
 * @returns {Promise<string>} the path of Electron's executable
 */
export async function prepareElectron() {
  requireKnownPlatform();
  await ensureDependencies();
  const executable = await obtainElectron();
  await requireSystemLibraries(executable, { virtualDisplay: !hasDisplay() });
  return executable;
}
