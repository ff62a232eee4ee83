import * as Y from 'yjs';
import type { Journal } from '../../domain/journal/journal';
import type { JournalHeads } from '../journal/heads';
import { readJournal } from '../journal/readJournal';
import type { JournalWriter } from '../journal/journalWriter';
import { assemble, lacking } from './assemble';

/** Whether everything typed so far is on the disk. */
export type SaveState = 'saved' | 'saving' | 'notSaved';

/** Origin of what comes out of the journal: it must not go into it again. */
export const fromJournal = Symbol('from the journal');

const compareAfterMs = 5_000;

interface Needs {
  readonly journal: Journal;
  readonly writer: JournalWriter;
  readonly heads: JournalHeads;
  readonly id: string;
  readonly doc: Y.Doc;
  readonly onChange: () => void;
}

/** The journal's copy of an open document: compared when it is opened, and told of every change from then on. */
export function journalSide({ journal, writer, heads, id, doc, onChange }: Needs) {
  let changed = false;
  let compared = false;
  let failed = false;
  let comparing: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** @param update everything that the journal has of the document, or null */
  function compareWith(update: Uint8Array | null, bytes: number): void {
    const theirs = assemble(update ? [{ u: update }] : []);
    if (update && theirs.damaged.length === 0) Y.applyUpdateV2(doc, update, fromJournal);
    const missing = lacking(doc, theirs.doc);
    theirs.doc.destroy();
    compared = true;
    failed = false;
    if (missing) writer.add(id, [{ kind: 'update', update: missing }], heads.written);
    else if (!writer.isPending(id)) heads.written({ id, bytes });
    onChange();
  }

  /** For a journal that could not be read when the document was opened: what it has is found out once it can. */
  function compareLater(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void compareNow();
    }, compareAfterMs);
  }
  function compareNow(): Promise<void> {
    comparing ??= readJournal(journal, id)
      .then(({ update, bytes }) => compareWith(update, bytes))
      .catch(() => {
        failed = true;
        onChange();
        compareLater();
      })
      .finally(() => {
        comparing = null;
      });
    return comparing;
  }

  return {
    compareWith,
    compareLater,
    /** Reads the journal and brings both together; tried again later when it cannot be read. */
    compare: compareNow,
    /** A change was made in this window. */
    follow(update: Uint8Array): void {
      changed = true;
      writer.add(id, [{ kind: 'update', update }], heads.written);
    },
    state(): SaveState {
      const waits = !compared && changed;
      if (writer.hasFailed(id) || (waits && failed)) return 'notSaved';
      return writer.isPending(id) || waits ? 'saving' : 'saved';
    },
    /** Resolves when everything is in the journal. @throws JournalRefused */
    async written(): Promise<void> {
      await writer.written(id);
      if (!compared && changed) await compareNow();
      await writer.written(id);
    },
    stop: () => clearTimeout(timer),
  };
}
export type JournalSide = ReturnType<typeof journalSide>;
