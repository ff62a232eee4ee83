import { expect, it } from 'vitest';
import { textBlocks, textOf } from '../../../../renderer/domain/article/body';
import { JournalRefused } from '../../../../renderer/domain/journal/journal';
import { readContent, setMeta } from '../../../../renderer/editor/document/articleDocument';
import type { DeskDatabase } from '../../../../renderer/storage/db';
import { databaseOf, freshName } from '../../storage/database';
import { MemoryJournal } from '../../storage/memoryJournal';
import { durableRows, storageOf, type Storage } from '../../storage/storage';
import { type } from '../../storage/typing';
import { chief, editor, openedDesk, reporter, type OpenedDesk } from './desk';

const start = '2026-02-06T01:00:00.000Z';

/** One run of the program that is killed at its n-th moment: before or after a write to the database or to a journal. */
class Run {
  moments = 0;
  constructor(private readonly endsAt: number) {}
  get isDead(): boolean {
    return this.moments >= this.endsAt;
  }
  /** @throws when the program does not live to see it */
  live(): void {
    if (this.isDead) throw new JournalRefused('ioError', 'killed');
    this.moments += 1;
    if (this.isDead) throw new JournalRefused('ioError', 'killed');
  }

  database(name: string): DeskDatabase {
    const db = databaseOf(name);
    db.use({
      stack: 'dbcore',
      name: 'life',
      create: (core) => ({
        ...core,
        table: (tableName) => {
          const table = core.table(tableName);
          return {
            ...table,
            mutate: async (request) => {
              this.live();
              return table.mutate(request);
            },
          };
        },
      }),
    });
    return db;
  }

  journal(kept: MemoryJournal): MemoryJournal {
    const own = Object.create(kept) as MemoryJournal;
    own.append = async (id, entries) => {
      this.live();
      const head = await kept.append(id, entries);
      this.live();
      return head;
    };
    own.remove = async (id) => {
      this.live();
      await kept.remove(id);
      this.live();
    };
    own.list = () => kept.list();
    own.read = (ids) => kept.read(ids);
    return own;
  }
}

/** What the window has called saved: letters of the lead, and actions that came back. */
interface Told {
  readonly words: Map<string, string>;
  readonly states: Map<string, string>;
  readonly purged: Set<string>;
}

async function leadOf({ documents }: Pick<Storage, 'documents'>, id: string): Promise<string> {
  const { doc, close } = await documents.open(id);
  const lead = textOf(textBlocks(readContent(doc).body)[0]!);
  close();
  return lead;
}

/** A morning at the desk, until it ends or the program is killed. */
async function morning(desk: OpenedDesk, told: Told): Promise<void> {
  await desk.reconciler.differences();
  const id = await desk.add();
  told.states.set(id, 'draft');
  const open = await desk.articleFiles.open(id);
  for (const word of ['một ', 'hai ', 'ba ']) {
    type(open.doc, word);
    setMeta(open.doc, 'byline', word);
    await open.flush();
    if (open.saveState() === 'saved') told.words.set(id, textOf(textBlocks(open.content().body)[0]!));
  }
  open.close();
  const act = async (...action: Parameters<OpenedDesk['as']>): Promise<void> => {
    const after = await desk.as(...action);
    told.states.set(after.id, after.state);
  };
  await act(reporter, 'submit', id);
  await act(editor, 'approve', id);
  await act(chief, 'queue', id, '', ['folder']);
  const [item] = await desk.outbox.store.open();
  await desk.outbox.store.update(item!, { state: 'published' });
  told.states.set(id, 'published');
  const binned = await desk.add();
  told.states.set(binned, 'draft');
  await act(reporter, 'discard', binned);
  told.states.delete(binned);
  await desk.bin.purge(binned);
  told.purged.add(binned);
  await desk.settle();
}

async function reconcile(storage: Pick<Storage, 'reconciler' | 'settle'>): Promise<void> {
  await storage.reconciler.merge(await storage.reconciler.differences());
  await storage.settle();
}

/** Everything but the moment of the last letter, which no journal notes. */
const rowsOf = async (storage: Pick<Storage, 'db'>) => {
  const { articles, ...rows } = await durableRows(storage);
  return { ...rows, articles: (articles as { updatedAt: string }[]).map(({ updatedAt: _updatedAt, ...row }) => row) };
};

/** Kills the program at a moment of its morning and looks at what is left. @returns whether it lived to the end */
async function killedAt(moment: number): Promise<boolean> {
  const name = freshName();
  const journal = new MemoryJournal();
  const founded = await openedDesk(start, name, { journal });
  await founded.reconciler.differences();
  await founded.settle();
  founded.db.close();

  const run = new Run(moment);
  const told: Told = { words: new Map(), states: new Map(), purged: new Set() };
  const db = run.database(name);
  const desk = await openedDesk(start, name, { journal: run.journal(journal), db });
  await morning(desk, told).catch((error: unknown) => {
    if (!run.isDead) throw error;
  });
  db.close();

  const next = await openedDesk(start, name, { journal });
  await reconcile(next);
  const rebuilt = storageOf({ journal });
  await reconcile(rebuilt);
  expect(await rowsOf(rebuilt), `killed at moment ${moment}`).toEqual(await rowsOf(next));
  expect(next.failures).toEqual([]);
  expect((await next.reconciler.differences()).ids).toEqual([]);
  for (const [id, lead] of told.words) for (const reader of [next, rebuilt]) expect(await leadOf(reader, id), `killed at moment ${moment}`).toContain(lead);
  for (const [id, state] of told.states) {
    const events = await next.db.articleEvents.where('articleId').equals(id).toArray();
    // The article may have gone on before the answer came, never back.
    expect(events.map(({ to }) => to), `killed at moment ${moment}`).toContain(state);
  }
  for (const id of told.purged) expect(await next.articles.get(id)).toBeUndefined();
  next.db.close();
  return !run.isDead;
}

it('killed between any two writes, the program has both copies equal at the next start, and everything that was called saved', { timeout: 300_000 }, async () => {
  let moment = 1;
  while (!(await killedAt(moment))) moment += 1;
  expect(moment).toBeGreaterThan(40);
});
