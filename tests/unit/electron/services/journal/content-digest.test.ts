import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { JournalRecord } from '../../../../../electron/contract/journal';
import { contentDigest } from '../../../../../electron/services/journal/content-digest';
import { mergeUpdates } from '../../../../../electron/services/journal/document-update';

/** A report in which two people write, as single updates. */
function report(change: (doc: Y.Doc) => void = () => undefined) {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('updateV2', (bytes: Uint8Array) => void updates.push(bytes));
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  doc.getXmlFragment('body').insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  paragraph.setAttribute('slot', '1');
  for (const word of ['Chiều ', '14/10, ', 'thường trực ']) text.insert(text.length, word);
  const other = new Y.Doc();
  Y.applyUpdateV2(other, Y.encodeStateAsUpdateV2(doc));
  (other.getXmlFragment('body').get(0) as Y.XmlElement).insert(1, [new Y.XmlElement('image')]);
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(other));
  text.format(0, 6, { bold: true });
  text.delete(8, 3);
  doc.getMap('meta').set('headline', 'Họp');
  doc.getMap('photos').set('p1', new Y.Map([['caption', 'Ảnh']]));
  change(doc);
  return { doc, updates };
}

const records: JournalRecord[] = [{ table: 'events', key: 'a', value: { seq: 1, by: 'Lan' } }, { table: 'events', key: 'b', value: null }];

test('does not depend on how the changes came', async () => {
  const { doc, updates } = report();
  const whole = contentDigest({ update: Y.encodeStateAsUpdateV2(doc), records });
  expect(contentDigest({ update: Y.mergeUpdatesV2(updates), records })).toBe(whole);
  expect(contentDigest({ update: (await mergeUpdates(updates)).update, records })).toBe(whole);
  expect(contentDigest({ update: (await mergeUpdates(updates.toReversed())).update, records })).toBe(whole);
  const otherOrder: JournalRecord[] = [records[1] as JournalRecord, { table: 'events', key: 'a', value: { by: 'Lan', seq: 1 } }];
  expect(contentDigest({ update: Y.mergeUpdatesV2(updates), records: otherOrder })).toBe(whole);
  expect(whole).toMatch(/^[0-9a-f]{64}$/);
});

test.each<[string, (doc: Y.Doc) => void]>([
  ['a letter', (doc) => ((doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(3, 'x')],
  ['formatting', (doc) => ((doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText).format(2, 2, { bold: null })],
  ['an attribute', (doc) => (doc.getXmlFragment('body').get(0) as Y.XmlElement).setAttribute('slot', '2')],
  ['a new paragraph', (doc) => doc.getXmlFragment('body').push([new Y.XmlElement('paragraph')])],
  ['the headline', (doc) => doc.getMap('meta').set('headline', 'Họp.')],
  ['a caption', (doc) => (doc.getMap('photos').get('p1') as Y.Map<string>).set('caption', 'ảnh')],
])('%s makes another one', (_, change) => {
  const digest = (doc: Y.Doc) => contentDigest({ update: Y.encodeStateAsUpdateV2(doc), records: [] });
  expect(digest(report(change).doc)).not.toBe(digest(report().doc));
});

test('rows, and changes that wait for missing ones, count', () => {
  const { updates } = report();
  const update = Y.mergeUpdatesV2(updates);
  const digests = [
    contentDigest({ update, records }),
    contentDigest({ update, records: records.slice(1) }),
    contentDigest({ update, records: [{ ...(records[0] as JournalRecord), value: { seq: 2 } }] }),
    contentDigest({ update: null, records }),
    contentDigest({ update: Y.mergeUpdatesV2([updates[0] as Uint8Array, updates[5] as Uint8Array]), records }),
    contentDigest({ update: Y.mergeUpdatesV2([updates[0] as Uint8Array, updates[6] as Uint8Array]), records }),
    contentDigest({ update: updates[0] as Uint8Array, records }),
  ];
  expect(new Set(digests).size).toBe(digests.length);
});
