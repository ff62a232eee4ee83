import type * as Y from 'yjs';
import { bodyOf } from '../../../renderer/editor/document/articleDocument';

/** Types at the start of the first paragraph, as the editor does. */
export function type(doc: Y.Doc, words: string): void {
  ((bodyOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, words);
}
