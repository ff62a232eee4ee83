import { unzipSync } from 'fflate';
import { ImportRefused } from './importer';

const mostUnpacked = 400 * 1024 * 1024;
const mostParts = 5_000;

/** Only the directory of the archive is read. @throws ImportRefused when it says that it unpacks to more than a report has */
export function checkRoom(bytes: Uint8Array): void {
  let unpacked = 0;
  let parts = 0;
  try {
    unzipSync(bytes, { filter: ({ originalSize }) => ((unpacked += originalSize), (parts += 1), false) });
  } catch {
    throw new ImportRefused('unreadable');
  }
  if (unpacked > mostUnpacked || parts > mostParts) throw new ImportRefused('unpacksTooBig');
}
