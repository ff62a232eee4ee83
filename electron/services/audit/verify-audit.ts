import type { AuditVerdict } from '../../contract/approvals';
import { BEGINNING, entryHash, linesOf, parseEntry } from './audit-entry';

/** Where a log stood when a backup was made: proof that lies outside of the desk folder. */
export interface AuditAnchor {
  readonly seq: number;
  readonly hash: string;
}

/**
 * Whether a log is as it was written. The chain alone finds changed, taken out and moved lines; only anchors find one that
 * was cut at its end or rebuilt from a line on.
 * @param text of the whole file
 * @param anchors where it once stood, in any order
 */
export function verifyAudit(text: string, anchors: readonly AuditAnchor[]): AuditVerdict {
  const lines = linesOf(text);
  const hashes: string[] = [];
  const verdict = (because?: AuditVerdict['because'], at?: number): AuditVerdict => ({
    sound: because === undefined, entries: lines.length, head: hashes.at(-1) ?? BEGINNING, anchors: anchors.length,
    ...(because && { because }), ...(at && { at }),
  });
  for (const [index, line] of lines.entries()) {
    const entry = parseEntry(line);
    const place = index + 1;
    if (!entry || entryHash(entry) !== entry.hash) return verdict('changed', place);
    if (entry.seq !== place || entry.previous !== (hashes.at(-1) ?? BEGINNING)) return verdict('reordered', place);
    hashes.push(entry.hash);
  }
  for (const { seq, hash } of anchors.toSorted((one, other) => one.seq - other.seq)) {
    if (seq > hashes.length) return verdict('cut', hashes.length + 1);
    if (hashes[seq - 1] !== hash) return verdict('rebuilt', seq);
  }
  return verdict();
}
