import { JournalRefused, type Journal, type JournalEntry, type JournalHead, type JournalProblem } from '../../domain/journal/journal';

/** How much goes into one append at most; what is added together is never split. */
const mostEntries = 2_000;
const firstRetryMs = 2_000;
const longestRetryMs = 60_000;

/** What is on its way to the journal, or could not be written and waits to be tried again. */
export interface WriterState {
  /** Journals with something on its way. */
  readonly pending: readonly string[];
  /** Why the last attempt failed, while something waits because of it. */
  readonly problem: JournalProblem | null;
}

interface Group {
  readonly entries: readonly JournalEntry[];
  readonly onWritten: (head: JournalHead) => void;
}

/** What waits for one journal, in order. Kept in memory until it is on the disk, however long that takes. */
interface Line {
  readonly groups: Group[];
  sending: Promise<void> | null;
  failure: JournalRefused | null;
  failures: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Writes to the desk's journals: in order, what gathers while an append runs as one, and again until it succeeds. */
export function journalWriter(journal: Pick<Journal, 'append'>) {
  const lines = new Map<string, Line>();
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listen) => listen());

  function retry(): void {
    for (const [id, line] of lines) if (line.failure) attempt(id, line);
  }

  async function send(id: string, line: Line): Promise<void> {
    const hadFailed = line.failure !== null;
    while (line.groups.length > 0) {
      const taken = nextAppend(line.groups);
      let head: JournalHead;
      try {
        head = await journal.append(id, taken.flatMap(({ entries }) => entries));
      } catch (error) {
        line.failure = error instanceof JournalRefused ? error : new JournalRefused('ioError', String(error));
        line.failures += 1;
        line.timer = setTimeout(() => attempt(id, line), Math.min(firstRetryMs * 2 ** (line.failures - 1), longestRetryMs));
        return;
      }
      line.groups.splice(0, taken.length);
      line.failures = 0;
      for (const { onWritten } of taken) onWritten(head);
    }
    line.failure = null;
    lines.delete(id);
    // Where one was taken again the others will be, too.
    if (hadFailed) retry();
  }

  function attempt(id: string, line: Line): void {
    if (line.sending || lines.get(id) !== line) return;
    clearTimeout(line.timer);
    line.timer = undefined;
    line.sending = send(id, line).finally(() => {
      line.sending = null;
      tell();
    });
  }

  return {
    /** Puts entries at the end of a journal, all or none; `onWritten` is called once they are on the disk. */
    add(id: string, entries: readonly JournalEntry[], onWritten: (head: JournalHead) => void = () => undefined): void {
      const line: Line = lines.get(id) ?? { groups: [], sending: null, failure: null, failures: 0, timer: undefined };
      lines.set(id, line);
      line.groups.push({ entries, onWritten });
      if (!line.failure) attempt(id, line);
      tell();
    },

    /** Resolves when everything added to a journal so far is on the disk. @throws JournalRefused when an attempt fails */
    async written(id: string): Promise<void> {
      const line = lines.get(id);
      if (!line) return;
      const wanted = line.groups.at(-1);
      for (let first = true; wanted && line.groups.includes(wanted); first = false) {
        if (!line.sending && line.failure && !first) throw line.failure;
        attempt(id, line);
        await line.sending;
      }
    },

    /** Tries at once what waits for its next try. */
    retry,

    isPending: (id: string): boolean => lines.has(id),
    hasFailed: (id: string): boolean => Boolean(lines.get(id)?.failure),
    state: (): WriterState => ({
      pending: [...lines.keys()],
      problem: [...lines.values()].find(({ failure }) => failure)?.failure?.code ?? null,
    }),
    /** Tells of every change of `state` until the returned function is called. */
    onChange(listen: () => void): () => void {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    /** Resolves when nothing is being written any more, written or not. */
    async settle(): Promise<void> {
      await Promise.allSettled([...lines.keys()].map((id) => this.written(id)));
    },
  };
}
export type JournalWriter = ReturnType<typeof journalWriter>;

/** The first groups that go into one append together. */
function nextAppend(groups: readonly Group[]): Group[] {
  const taken: Group[] = [];
  let entries = 0;
  for (const group of groups) {
    if (taken.length > 0 && entries + group.entries.length > mostEntries) break;
    taken.push(group);
    entries += group.entries.length;
  }
  return taken;
}
