import { createHash } from 'node:crypto';
import { auditEntry, type AuditEntry } from '../../contract/approvals';
import { canonicalJson } from '../files/canonical-json';

/** What the first line names as the one before it. */
export const BEGINNING = '0'.repeat(64);

/** The hash that a line must carry. */
export function entryHash({ hash: _hash, ...covered }: Omit<AuditEntry, 'hash'> & { hash?: string }): string {
  return createHash('sha256').update(canonicalJson(covered)).digest('hex');
}

/** @returns null for a line that is none of this log's */
export function parseEntry(line: string): AuditEntry | null {
  try {
    const parsed = auditEntry.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The lines of a log file; what follows the last line break was cut by a crash and is no line. */
export const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);
