import { prepareElectron } from '../setup/prepare.mjs';

/**
 * @returns {Promise<number>} the exit code
 */
export async function main() {
  process.stdout.write(`${await prepareElectron()}\n`);
  return 0;
}
