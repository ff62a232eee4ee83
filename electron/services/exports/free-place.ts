import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { isSafeSegment } from '../files/file-name';
import { DeskProblem } from '../problem';
import { exists } from './write-aside';

/**
 * Where an export goes that nobody is asked about: over nothing that lies in the folder already.
 * @param folder the chosen folder
 * @param suggestedName name of the document, with its extension
 * @param beside paths of what lies beside the document; it is named in it, so that a taken name leads to a folder of its own
 * @throws DeskProblem `badPayload` for a name that leads elsewhere
 */
export async function freePlace(folder: string, suggestedName: string, beside: readonly string[]): Promise<string> {
  if (!isSafeSegment(suggestedName)) throw new DeskProblem('badPayload', { detail: 'not a name for an export' });
  const { name, ext } = path.parse(suggestedName);
  const tops = [...new Set(beside.map((relative) => relative.split('/')[0]!))];
  const areTaken = await Promise.all([suggestedName, ...tops].map((top) => exists(path.join(folder, top))));
  if (!areTaken.includes(true)) return path.join(folder, suggestedName);
  for (let number = 2; ; number += 1) {
    const free = path.join(folder, `${name} (${number})${tops.length > 0 ? '' : ext}`);
    if (await exists(free)) continue;
    if (tops.length === 0) return free;
    await mkdir(free);
    return path.join(free, suggestedName);
  }
}
