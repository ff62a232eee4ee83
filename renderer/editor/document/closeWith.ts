import * as Y from 'yjs';
import { bodyOf } from './parts';

/** Adds a paragraph at the end of the body. The editor may be open on the document; its undo does not take this back. */
export function closeWith(doc: Y.Doc, text: string): void {
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(text)]);
    const body = bodyOf(doc);
    body.insert(body.length, [paragraph]);
  }, 'closeWith');
}
