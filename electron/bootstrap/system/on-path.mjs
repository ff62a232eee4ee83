import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/**
 * Whether a program can be found and run, as `which` would find it.
 * @param {string} program
 * @param {string} [searchPath]
 * @returns {boolean}
 */
export function isOnPath(program, searchPath = process.env.PATH ?? '') {
  return searchPath.split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
