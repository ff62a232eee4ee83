import * as Y from 'yjs';
import { bodyOf, documentFrom } from '../../renderer/editor/document/articleDocument';
import { writtenContent, writtenId, type WrittenArticle } from '../faults/storage/written-desk';

type Bytes = Uint8Array<ArrayBuffer>;

/** An archive entry: events and a revision, no document. */
export const archived = (number: number, words = 120): WrittenArticle => ({ id: writtenId(number), content: writtenContent(number, words), state: 'published', updates: [] });

/**
 * A draft with its document.
 * @param keys how many letters were typed at the end of it, each an update of its own
 */
export function draft(number: number, words: number, keys = 0): WrittenArticle {
  const content = writtenContent(number, words);
  const doc = documentFrom(content);
  const updates: Bytes[] = [Y.encodeStateAsUpdateV2(doc) as Bytes];
  doc.on('updateV2', (update: Uint8Array) => updates.push(update as Bytes));
  const last = bodyOf(doc).get(bodyOf(doc).length - 1) as Y.XmlElement;
  const text = last.get(last.length - 1) as Y.XmlText;
  for (let key = 0; key < keys; key += 1) text.insert(text.length, 'vănphòng '[key % 9]!);
  doc.destroy();
  return { id: writtenId(number), content, state: 'draft', updates };
}
