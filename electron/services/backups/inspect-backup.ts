import type { ChosenBackup } from '../../contract/backups';
import { asBackupProblem } from './backup-problem';
import { gapsOf } from './gaps';
import { openBackup } from './open-backup';

/**
 * Looks into a backup without unpacking it.
 * @param file may be hostile
 * @throws DeskProblem with a code of `backupProblem`
 */
export async function inspectBackup(file: string): Promise<Omit<ChosenBackup, 'token'>> {
  try {
    const { manifest, zip } = await openBackup(file);
    await zip.close();
    return {
      path: file, at: manifest.at, writtenBy: manifest.writtenBy,
      articles: manifest.articles.length, photos: manifest.photos, bytes: zip.bytes, gaps: gapsOf(manifest),
    };
  } catch (error) {
    throw asBackupProblem(error);
  }
}
