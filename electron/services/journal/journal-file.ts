import { setImmediate } from 'node:timers/promises';
import path from 'node:path';
import type { AppendedHead, JournalContent, JournalEntry, JournalProblem } from '../../contract/journal';
import { DeskProblem } from '../problem';
import { isDueForCompaction, isWhole } from './compaction';
import { inspectJournal, type Damage, type Inspected } from './inspect-journal';
import { payloadOf } from './journal-content';
import type { JournalParts } from './journal-parts';
import { goneProblem, journalProblemOf } from './journal-problem';
import { JournalWriter, type Batch } from './journal-writer';
import { replaceFile } from './replace-file';
import { Turns } from './turns';

interface Waiting {
  readonly batch: Batch;
  resolve(head: AppendedHead): void;
  reject(problem: DeskProblem<JournalProblem>): void;
}

/** One journal. Everything that touches its file happens one after the other; only a compaction prepares beside it. */
export class JournalFile {
  readonly #turns = new Turns();
  readonly #writer: JournalWriter;
  #waiting: Waiting[] = [];
  /** Whether the writer knows where the file ends. */
  #isKnown = false;
  /** Found by a write or a check; told to the first who reads. */
  #untold: Damage | null = null;
  #isCompacting = false;
  #isClosed = false;
  /** Counts up when the file becomes another one, by repair or removal. */
  #life = 0;
  /** After a compaction that failed, the next one waits until the file is longer than this. */
  #compactAbove = 0;

  constructor(private readonly id: string, private readonly file: string, private readonly parts: JournalParts) {
    this.#writer = new JournalWriter(id, file, parts);
  }

  /** Bytes that were acknowledged, or null while the file was not looked into. */
  get knownLength(): number | null {
    return this.#isKnown ? this.#writer.end.length : null;
  }

  get isOpen(): boolean {
    return this.#writer.isOpen;
  }

  /** Writes a batch, together with whatever else waits. @throws DeskProblem<JournalProblem> */
  append(entries: readonly JournalEntry[]): Promise<AppendedHead> {
    const batch = entries.map(payloadOf);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ batch, resolve, reject });
      if (this.#waiting.length === 1) void this.#turns.take(() => this.#writeWaiting());
    });
  }

  /** Everything sound in the file. @throws the file system's error */
  read(): Promise<JournalContent> {
    return this.#turns.take(async () => {
      const { content, length } = await this.#inspect('content');
      const damage = this.#untold;
      this.#untold = null;
      return { id: this.id, bytes: length, update: content.update, records: content.records, lastAt: content.lastAt, damage };
    });
  }

  /** Whether something in the file is lost that no reader was told of. @throws the file system's error */
  check(): Promise<boolean> {
    return this.#turns.take(async () => {
      if (!this.#isKnown && this.#untold === null) await this.#inspect('entries');
      // One of a newer format lost nothing.
      return this.#untold !== null && (this.#untold.entries > 0 || this.#untold.setAside !== '');
    });
  }

  /** Removes the file for good. @throws the file system's error */
  remove(): Promise<void> {
    return this.#turns.take(async () => {
      await this.#writer.close();
      this.#isKnown = false;
      this.#life += 1;
      const { fs, setAside } = this.parts;
      const there = await fs.look(this.file);
      if (there === null) return;
      if (there.kind === 'folder') await setAside.move(this.file, this.id);
      else await fs.remove(this.file);
      await fs.syncFolder(path.dirname(this.file));
    });
  }

  /** Waits for what is being written. */
  settle(): Promise<void> {
    return this.#turns.take(async () => undefined);
  }

  /** Closes the handle; the next write opens one again. */
  release(): Promise<void> {
    return this.#turns.take(() => this.#writer.close());
  }

  /** Waits for what is being written, gives a compaction up and closes the handle. */
  close(): Promise<void> {
    this.#isClosed = true;
    return this.release();
  }

  async #writeWaiting(): Promise<void> {
    let group: Waiting[] = [];
    try {
      if (this.parts.refusal !== null) throw new DeskProblem<JournalProblem>(this.parts.refusal);
      await this.#findEnd();
      group = this.#waiting.splice(0);
      const ends = await this.#writer.write(group.map(({ batch }) => batch));
      group.forEach(({ resolve }, index) => resolve({ id: this.id, bytes: ends[index] as number, damaged: this.#untold !== null }));
    } catch (error) {
      const problem = journalProblemOf(error);
      this.parts.log.warn('a journal took nothing', { id: this.id, problem: problem.message });
      await this.#writer.takeBack();
      // What came after it is refused as well: written now, it would stand before what is tried again.
      for (const { reject } of [...group, ...this.#waiting.splice(0)]) reject(problem);
      return;
    }
    const { length, base } = this.#writer.end;
    if (length > this.#compactAbove && isDueForCompaction(length, base)) this.#compactSoon();
  }

  /** Looks at the file before the first write of this run, and when somebody else has changed it. */
  async #findEnd(): Promise<void> {
    if (await this.#writer.isAtEnd()) return;
    await this.#writer.close();
    if (this.#isKnown && !(await this.#isAsWritten())) this.#isKnown = false;
    if (this.#isKnown) return;
    const { kind } = await this.#inspect('entries');
    if (kind === 'newer') throw new DeskProblem<JournalProblem>('newer', { detail: `journal ${this.id}` });
  }

  async #isAsWritten(): Promise<boolean> {
    const { length } = this.#writer.end;
    const there = await this.parts.fs.look(this.file);
    if (there !== null || length === 0) return this.#writer.fits(there?.bytes ?? 0);
    this.#isKnown = false;
    throw await goneProblem(this.parts.fs, this.file);
  }

  async #inspect(depth: 'entries' | 'content'): Promise<Inspected> {
    await this.#writer.close();
    const inspected = await inspectJournal(this.parts, this.id, this.file, depth);
    this.#writer.goOnAt(inspected, inspected.hasRest);
    this.#isKnown = inspected.kind === 'journal';
    if (inspected.damage !== null) {
      this.#untold = inspected.damage;
      this.#life += 1;
    }
    return inspected;
  }

  #compactSoon(): void {
    if (this.#isCompacting) return;
    this.#isCompacting = true;
    void this.parts.compactions.take(async () => {
      await setImmediate();
      try {
        if (!this.#isClosed) await this.#compact();
      } catch (error) {
        this.parts.log.warn('a journal could not be compacted', { id: this.id, error });
        this.#compactAbove = this.#writer.end.length * 2;
      } finally {
        this.#isCompacting = false;
      }
    });
  }

  async #compact(): Promise<void> {
    const { fs, log, compact } = this.parts;
    const life = this.#life;
    const bytes = await this.#turns.take(() => fs.read(this.file, 0, this.#writer.end.length));
    const compacted = await compact(bytes, this.id);
    if (compacted === null) throw new Error('what is in it cannot be written anew');
    // It may have come from another thread; what takes the place of a journal is looked at here.
    if (!isWhole(compacted.bytes, this.id)) throw new Error('what was written anew is no whole journal');
    await this.#turns.take(async () => {
      const { end } = this.#writer;
      if (this.#isClosed || this.#life !== life) return;
      if ((await fs.look(this.file))?.bytes !== end.length) throw new Error('somebody else writes in it');
      const since = await fs.read(this.file, bytes.length, end.length);
      await this.#writer.close();
      await replaceFile(fs, this.file, Buffer.concat([compacted.bytes, since]));
      this.#writer.goOnAt({ length: compacted.bytes.length + since.length, base: compacted.base, number: end.number }, false);
      log.info('a journal was compacted', { id: this.id, before: end.length, after: this.#writer.end.length });
    });
  }
}
