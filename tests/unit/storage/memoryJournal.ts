import * as Y from 'yjs';
import {
  JournalRefused, type AppendedHead, type Journal, type JournalContent, type JournalEntry, type JournalHead, type JournalProblem, type JournalRecord,
} from '../../../renderer/domain/journal/journal';

const sizeOf = (entry: JournalEntry): number => (entry.kind === 'update' ? entry.update.byteLength : new TextEncoder().encode(JSON.stringify(entry.records)).byteLength);

/** A journal like main's, in memory: what is read was serialised, a failing disk takes nothing. */
export class MemoryJournal implements Journal {
  readonly #files = new Map<string, JournalEntry[]>();
  readonly #lastAt = new Map<string, string>();
  /** Set while the disk takes nothing. */
  refuses: JournalProblem | null = null;
  /** Set while nothing can be read either. */
  unreadable = false;
  /** Journals of a newer format: nothing of them is looked at, nothing is written to them. */
  readonly newer = new Set<string>();
  readonly #untold = new Map<string, { entries: number; bytes: number }>();
  readonly #lostBytes = new Map<string, number>();
  appends = 0;
  reads = 0;
  /** Called before every append; may wait, or throw. */
  beforeAppend: (id: string) => Promise<void> | void = () => undefined;

  async append(id: string, entries: readonly JournalEntry[]): Promise<AppendedHead> {
    await this.beforeAppend(id);
    if (this.refuses) throw new JournalRefused(this.refuses);
    if (this.newer.has(id)) throw new JournalRefused('newer');
    this.appends += 1;
    const copy = entries.map((entry): JournalEntry =>
      entry.kind === 'update' ? { kind: 'update', update: entry.update.slice() } : { kind: 'records', records: JSON.parse(JSON.stringify(entry.records)) as JournalRecord[] },
    );
    this.#files.set(id, [...(this.#files.get(id) ?? []), ...copy]);
    this.#lastAt.set(id, new Date().toISOString());
    this.#repair(id);
    return { ...this.#head(id), damaged: this.#untold.has(id) };
  }

  async list(): Promise<JournalHead[]> {
    this.#mustBeReadable();
    return [...this.#files.keys()].map((id) => this.#head(id));
  }

  async check(ids: readonly string[]): Promise<string[]> {
    this.#mustBeReadable();
    return ids.filter((id) => {
      this.#repair(id);
      return this.#untold.has(id);
    });
  }

  async read(ids: readonly string[]): Promise<JournalContent[]> {
    this.#mustBeReadable();
    this.reads += 1;
    return ids.map((id) => {
      const head = this.#head(id);
      if (this.newer.has(id)) return { ...head, update: null, records: [], lastAt: null, damage: { entries: 0, bytes: head.bytes, setAside: '' } };
      this.#repair(id);
      const lost = this.#untold.get(id);
      this.#untold.delete(id);
      const entries = this.#files.get(id) ?? [];
      const updates = entries.flatMap((entry) => (entry.kind === 'update' ? [entry.update] : []));
      const records = new Map<string, JournalRecord>();
      for (const entry of entries) if (entry.kind === 'records') for (const record of entry.records) records.set(`${record.table} ${record.key}`, record);
      return {
        ...this.#head(id),
        update: updates.length > 0 ? Y.mergeUpdatesV2(updates) : null,
        records: JSON.parse(JSON.stringify([...records.values()])) as JournalRecord[],
        lastAt: this.#lastAt.get(id) ?? null,
        damage: lost ? { ...lost, setAside: `${id}.journal` } : null,
      };
    });
  }

  async remove(id: string): Promise<void> {
    if (this.refuses) throw new JournalRefused(this.refuses);
    this.#files.delete(id);
  }

  /** Every entry of one journal, in order. */
  entries(id: string): readonly JournalEntry[] {
    return this.#files.get(id) ?? [];
  }

  /** The journal as it was before its last entries; what an older copy of the folder would hold. */
  forgetLast(id: string, count: number): void {
    this.#files.set(id, (this.#files.get(id) ?? []).slice(0, -count));
  }

  /** Some of the first entries cannot be read any more; the file is as long as it was until somebody looks into it. */
  flipBits(id: string, count: number): void {
    const entries = this.#files.get(id) ?? [];
    const bytes = entries.slice(0, count).reduce((sum, entry) => sum + sizeOf(entry), 0);
    this.#files.set(id, entries.slice(count));
    this.#untold.set(id, { entries: count, bytes });
    this.#lostBytes.set(id, bytes);
  }

  /** The file is not there any more. */
  lose(id: string): void {
    this.#files.delete(id);
  }

  /** A copy that goes its own way from here. */
  copy(): MemoryJournal {
    const other = new MemoryJournal();
    for (const [id, entries] of this.#files) other.#files.set(id, [...entries]);
    for (const [id, at] of this.#lastAt) other.#lastAt.set(id, at);
    return other;
  }

  #repair(id: string): void {
    this.#lostBytes.delete(id);
  }

  #head(id: string): JournalHead {
    return { id, bytes: (this.#files.get(id) ?? []).reduce((sum, entry) => sum + sizeOf(entry), this.#lostBytes.get(id) ?? 0) };
  }

  #mustBeReadable(): void {
    if (this.unreadable) throw new JournalRefused('folderMissing');
  }
}
