import type { BackupGaps } from '../../contract/backups';
import { isShelf } from '../journal/journal-path';
import { AUDIT_FILE, deskFileAt } from './entry-path';
import type { Manifest } from './manifest';

const PHOTO_SHELF = /^photos\/[0-9a-f]{2}$/;

/** What a backup lacks, by its manifest, which may be hostile; null when it has everything. */
export function gapsOf({ unread, unsound, missing }: Pick<Manifest, 'unread' | 'unsound' | 'missing'>): BackupGaps | null {
  const isPhoto = (path: string): boolean => deskFileAt(path)?.kind === 'photo';
  const photos = missing.length + unsound.filter(isPhoto).length;
  const gaps: BackupGaps = {
    unread: idsAmong(unread),
    damaged: idsAmong(unsound),
    shelves: unread.flatMap((path) => (path.startsWith('journal/') && isShelf(path.slice(8)) ? path.slice(8) : [])),
    // How many lie in a folder that cannot be listed is not known.
    photos: Math.max(photos, unread.some((path) => PHOTO_SHELF.test(path)) ? 1 : 0),
    audit: unread.includes(AUDIT_FILE),
  };
  const isWhole = gaps.unread.length + gaps.damaged.length + gaps.shelves.length + gaps.photos === 0 && !gaps.audit;
  return isWhole ? null : gaps;
}

function idsAmong(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const file = deskFileAt(path);
    return file?.kind === 'journal' ? [file.id] : [];
  });
}
