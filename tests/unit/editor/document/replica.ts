import * as Y from 'yjs';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import { readContent } from '../../../../renderer/editor/document/articleDocument';
import { apply, type Edit } from './randomEdits';
import { livingParts, uniqueWord, wordsIn, type Part, type Testimony } from './witness';

/** One machine's copy of an article: its document, the updates on its disk, its revisions, and what its person did. */
export class Replica implements Testimony {
  doc: Y.Doc;
  readonly typed = new Map<string, readonly Part[]>();
  readonly deletedWords = new Set<string>();
  readonly deletedParts = new Set<Part>();
  readonly #disk: Uint8Array[];
  readonly #revisions: ArticleContent[] = [];
  readonly #machine: number;
  #count = 0;

  constructor(machine: number, origin: Y.Doc) {
    this.#machine = machine;
    this.#disk = [Y.encodeStateAsUpdateV2(origin)];
    this.doc = this.#load();
    this.#revisions.push(readContent(this.doc));
  }

  #load(): Y.Doc {
    const doc = new Y.Doc({ gc: false });
    for (const update of this.#disk) Y.applyUpdateV2(doc, update);
    doc.on('updateV2', (update: Uint8Array) => this.#disk.push(update));
    return doc;
  }

  edit(edit: Edit): void {
    const word = uniqueWord(this.#machine, (this.#count += 1));
    const before = { words: wordsIn(readContent(this.doc)), parts: livingParts(this.doc) };
    apply(this.doc, edit, word, this.#revisions);
    const content = readContent(this.doc);
    const words = wordsIn(content);
    const parts = livingParts(this.doc);
    for (const each of before.words) if (!words.has(each)) this.deletedWords.add(each);
    for (const part of before.parts.keys()) if (!parts.has(part)) this.deletedParts.add(part);
    if (words.has(word)) this.typed.set(word, [...parts].flatMap(([part, { text, around }]) => (text.includes(word) ? [part, ...around] : [])));
    if (this.#count % 4 === 0) this.#revisions.push(content);
  }

  /** Lets another machine hear of this share of what is on this disk, oldest first. */
  sendTo(other: Replica, share: number): void {
    const updates = this.#disk.slice(0, Math.ceil((this.#disk.length * share) / 100));
    if (other !== this) Y.applyUpdateV2(other.doc, Y.diffUpdateV2(Y.mergeUpdatesV2(updates), Y.encodeStateVector(other.doc)));
  }

  /** The program ends and starts again from what is on its disk. */
  restart(): void {
    this.doc.destroy();
    this.doc = this.#load();
  }
}
