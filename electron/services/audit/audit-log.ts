import { open, readFile, truncate } from 'node:fs/promises';
import path from 'node:path';
import type { AuditEntry, AuditVerdict } from '../../contract/approvals';
import { syncFolder } from '../files/durable-write';
import { isMissing } from '../files/error-code';
import { Turns } from '../journal/turns';
import type { Log } from '../log/log-file';
import { BEGINNING, entryHash, linesOf, parseEntry } from './audit-entry';
import { verifyAudit, type AuditAnchor } from './verify-audit';

/** What is to be written down; number, time and hashes are the log's own. */
export interface AuditEvent {
  readonly by: string | null;
  readonly action: string;
  readonly articleId?: string | undefined;
  readonly contentHash?: string | undefined;
  readonly detail?: string | undefined;
}

/** The desk's audit log: JSON lines, each bound to the one before by its hash. Lines are only ever added. */
export class AuditLog {
  readonly #turns = new Turns();

  private constructor(private readonly file: string, private readonly now: () => Date, private last: { seq: number; hash: string }) {}

  /**
   * Opens a log, which need not exist. The piece of a line that a crash left at its end is taken off.
   * @throws the file system's error
   */
  static async open(file: string, log: Log, { now = () => new Date(), readOnly = false } = {}): Promise<AuditLog> {
    const text = await readOr(file, '');
    const lines = linesOf(text);
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    if (whole.length < text.length && !readOnly) {
      log.warn('the audit log ended in the middle of a line', { file });
      await truncate(file, Buffer.byteLength(whole));
    }
    // A damaged line is left as it is, for `verify` to find; what comes after it goes on from the last one that can be read.
    const last = lines.map(parseEntry).findLast((entry) => entry !== null);
    return new AuditLog(file, now, { seq: lines.length, hash: last?.hash ?? BEGINNING });
  }

  /** Where the log stands now; null while nothing was written. */
  get anchor(): AuditAnchor | null {
    return this.last.seq === 0 ? null : this.last;
  }

  /** Writes one line; resolves when it is on the disk. @throws the file system's error; nothing counts as written then */
  add({ by, action, articleId, contentHash, detail = '' }: AuditEvent): Promise<AuditEntry> {
    return this.#turns.take(async () => {
      const covered = {
        seq: this.last.seq + 1, at: this.now().toISOString(), by, action, articleId: articleId ?? null, contentHash: contentHash ?? null,
        detail: detail.normalize('NFC').slice(0, 2000), previous: this.last.hash,
      };
      const entry: AuditEntry = { ...covered, hash: entryHash(covered) };
      await appendDurably(this.file, `${JSON.stringify(entry)}\n`);
      this.last = { seq: entry.seq, hash: entry.hash };
      return entry;
    });
  }

  /** The lines that can be read, newest first. @param articleId only those of this article */
  async list({ articleId, limit = 500 }: { articleId?: string | undefined; limit?: number | undefined } = {}): Promise<AuditEntry[]> {
    const entries = linesOf(await readOr(this.file, '')).map(parseEntry).filter((entry) => entry !== null);
    return entries.filter((entry) => articleId === undefined || entry.articleId === articleId).toReversed().slice(0, limit);
  }

  /** As {@link verifyAudit}, on the file as it is now; what this run has written is an anchor, too. */
  verify(anchors: readonly AuditAnchor[]): Promise<AuditVerdict> {
    return this.#turns.take(async () => verifyAudit(await readOr(this.file, ''), this.anchor ? [...anchors, this.anchor] : anchors));
  }
}

async function readOr(file: string, nothing: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return nothing;
    throw error;
  }
}

async function appendDurably(file: string, line: string): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  const { size } = await handle.stat();
  try {
    await handle.writeFile(line);
    await handle.sync();
  } catch (error) {
    // Half a line would join with the next one.
    await handle.truncate(size).catch(() => undefined);
    throw error;
  } finally {
    await handle.close();
  }
  if (size === 0) await syncFolder(path.dirname(file));
}
