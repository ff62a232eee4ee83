import { isSafeRelativePath } from '../files/file-name';
import { journalIdOf, journalPath } from '../journal/journal-path';

export const MANIFEST = 'manifest.json';

const HASH = /^[0-9a-f]{64}$/;
const ASIDE = /^[\w-]{1,128}\.journal$/;

/** What proves who approved what: people's public keys and roles with the desk's policy, and the audit log. */
export const PEOPLE_FILE = 'people-keys.json';
export const AUDIT_FILE = 'audit.jsonl';

export type DeskFile = { kind: 'journal'; id: string } | { kind: 'photo'; hash: string } | { kind: 'proof' | 'aside' };

/** What lies at a path of a backup, which is also its path in a desk folder; null for any place a desk does not have. */
export function deskFileAt(path: string): DeskFile | null {
  if (path === PEOPLE_FILE || path === AUDIT_FILE) return { kind: 'proof' };
  const [top, shelf = '', name = '', ...deeper] = path.split('/');
  if (deeper.length > 0 || !isSafeRelativePath(path)) return null;
  // Journals as they were found, damaged: what could be read of them lies in their place.
  if (top === 'set-aside') return name === '' && ASIDE.test(shelf) ? { kind: 'aside' } : null;
  if (top === 'photos') return HASH.test(name) && shelf === name.slice(0, 2) ? { kind: 'photo', hash: name } : null;
  const id = top === 'journal' ? journalIdOf(shelf, name) : null;
  return id === null ? null : { kind: 'journal', id };
}

/** Where a journal lies in a backup. */
export const journalEntry = (id: string): string => journalPath('journal', id).replaceAll('\\', '/');

/** Whether a name in a ZIP file tries to lead out of the folder it is unpacked into, on any system. */
export function leadsOut(name: string): boolean {
  return /[\\\0]/.test(name) || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
}
