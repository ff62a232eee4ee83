import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { textBlocks, textOf } from '../../../../renderer/domain/article/body';
import { bodyOf, documentFormat, documentFrom, readContent } from '../../../../renderer/editor/document/articleDocument';
import { documentProblem } from '../../../../renderer/editor/document/problem';
import { bodyWith, bulletList, paragraph, reportOf } from '../../domain/article/report';
import { contentOf, desk } from '../../sample-desk/sampleDesk';
import { documentOfFormat1 } from './format1';
import { documentWithTable } from './unknownContent';

const wordsOf = (doc: Y.Doc): string[] => textBlocks(readContent(doc).body).map(textOf);

/** The problem, found without changing a byte. */
function problemOf(doc: Y.Doc): ReturnType<typeof documentProblem> {
  const before = Y.encodeStateAsUpdateV2(doc);
  const problem = documentProblem(doc);
  readContent(doc);
  expect(Y.encodeStateAsUpdateV2(doc)).toEqual(before);
  return problem;
}

describe('a document may be edited', () => {
  it.each(desk.reports)('when this program or version 0.1 wrote it: $id', (report) => {
    expect(problemOf(documentFrom(contentOf(report)))).toBeNull();
    expect(problemOf(documentOfFormat1(contentOf(report)))).toBeNull();
  });

  it('when two people emptied a list together, or the whole text', () => {
    const first = documentFrom(reportOf({ body: bodyWith(bulletList('một', 'hai')) }));
    const second = new Y.Doc();
    Y.applyUpdateV2(second, Y.encodeStateAsUpdateV2(first));
    (bodyOf(first).get(0) as Y.XmlElement).delete(0, 1);
    (bodyOf(second).get(0) as Y.XmlElement).delete(1, 1);
    Y.applyUpdateV2(first, Y.encodeStateAsUpdateV2(second));
    expect(readContent(first).body.content).toEqual([{ type: 'bulletList' }]);
    expect(problemOf(first)).toBeNull();
    bodyOf(first).delete(0, 1);
    expect(problemOf(first)).toBeNull();
  });
});

describe('a document may only be read', () => {
  it('when a newer program wrote it, whatever it holds', () => {
    const doc = documentWithTable();
    doc.getMap('meta').set('format', documentFormat + 1);
    expect(problemOf(doc)).toBe('newer');
    doc.getMap('meta').set('format', 'three');
    expect(problemOf(doc)).toBe('newer');
  });

  it('when it holds a node that is not known', () => {
    expect(problemOf(documentWithTable())).toBe('unknownContent');
  });

  it('when a mark is not known', () => {
    const doc = documentFrom(reportOf());
    ((bodyOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).format(0, 4, { comment: { id: 'c1' } });
    expect(problemOf(doc)).toBe('unknownContent');
    expect(wordsOf(doc)).toEqual(wordsOf(documentFrom(reportOf())));
  });

  it('when words stand where the schema has none', () => {
    const doc = documentFrom(reportOf());
    (bodyOf(doc).get(1) as Y.XmlElement).insert(0, [new Y.XmlText('chú thích')]);
    expect(problemOf(doc)).toBe('unknownContent');
  });

  it('when something that is no text at all stands in it', () => {
    const doc = documentFrom(reportOf({ body: bodyWith(paragraph('Giữ rừng')) }));
    ((bodyOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText).insertEmbed(0, { chart: 1 });
    expect(problemOf(doc)).toBe('unknownContent');
    const other = new Y.Doc();
    other.getArray('body').push([new Y.Map([['a', 1]])]);
    const received = new Y.Doc();
    Y.applyUpdateV2(received, Y.encodeStateAsUpdateV2(other));
    expect(problemOf(received)).toBe('unknownContent');
  });

  it('when a change is missing on which later ones build, until it comes', () => {
    const doc = documentFrom(reportOf());
    const updates: Uint8Array[] = [Y.encodeStateAsUpdateV2(doc)];
    doc.on('updateV2', (update: Uint8Array) => updates.push(update));
    const text = (bodyOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
    text.insert(0, 'Một ');
    text.insert(4, 'hai ');
    const late = new Y.Doc();
    Y.applyUpdateV2(late, updates[0]!);
    Y.applyUpdateV2(late, updates[2]!);
    expect(documentProblem(late)).toBe('incomplete');
    expect(wordsOf(late)).toEqual(wordsOf(documentFrom(reportOf())));
    Y.applyUpdateV2(late, updates[1]!);
    expect(documentProblem(late)).toBeNull();
  });
});
