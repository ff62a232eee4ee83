import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../../../../renderer/domain/article/body';
import { readBody } from '../../../../renderer/editor/document/articleDocument';
import { tolerantBody } from '../../../../renderer/editor/document/tolerantBody';
import { articleSchema } from '../../../../renderer/editor/schema/articleSchema';
import { bodyWith, bulletList, figure, heading, paragraph } from '../../domain/article/report';
import { contentOf, desk } from '../../sample-desk/sampleDesk';
import { documentWithTable } from './unknownContent';

const allText = (node: BodyNode): string => (typeof node.text === 'string' ? node.text : (node.content ?? []).map(allText).join(''));
const text = (words: string, ...marks: readonly { type: string }[]): BodyNode => ({ type: 'text', text: words, marks });

describe('a body made fit to be shown', () => {
  it.each(desk.reports)('is the same where all of it is known: $id', (report) => {
    const { body } = contentOf(report);
    expect(articleSchema.nodeFromJSON(tolerantBody(body)).toJSON()).toEqual(articleSchema.nodeFromJSON(body).toJSON());
  });

  it('shows a table as paragraphs, and a thing without words as a placeholder', () => {
    expect(tolerantBody(readBody(documentWithTable()), '[chưa đọc được]').content!.slice(1, 5).map((node) => [node.type, allText(node)])).toEqual([
      ['paragraph', 'Thôn Đồi'], ['paragraph', '12 ha'], ['paragraph', '[chưa đọc được]'], ['figure', ''],
    ]);
  });

  it('drops marks that are not known and keeps the others', () => {
    const shown = tolerantBody(bodyWith({ type: 'paragraph', content: [text('giữ rừng', { type: 'comment' }, { type: 'bold' })] }));
    expect(shown.content![0]!.content).toEqual([text('giữ rừng', { type: 'bold' })]);
  });

  it('keeps a picture whose node holds words, with the words behind it', () => {
    expect(tolerantBody(bodyWith({ ...figure('a'), content: [text('chú thích')] })).content).toEqual([
      figure('a'), { type: 'paragraph', content: [{ type: 'text', text: 'chú thích' }] },
    ]);
  });

  it('keeps a list whose lines hold what is not known', () => {
    const [list] = tolerantBody(bodyWith({ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'chart' }] }] }), '[…]').content!;
    expect(list).toMatchObject({ type: 'bulletList', content: [{ type: 'listItem' }] });
    expect(allText(list!)).toBe('[…]');
  });

  it('fits the schema and shows every word, whatever it is made from', () => {
    const words = fc.constantFrom('rừng', 'cây giống', 'Mây Hạ');
    const marks = fc.array(fc.constantFrom('bold', 'comment', 'italic', 'link').map((type) => ({ type })), { maxLength: 2 });
    const types = fc.constantFrom('paragraph', 'heading', 'bulletList', 'listItem', 'blockquote', 'figure', 'hardBreak', 'grid', 'cell', 'mention', 'doc', 'horizontalRule');
    const { node } = fc.letrec<{ node: BodyNode }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.record({ type: fc.constant('text'), text: words, marks }),
        words.map((each) => paragraph(each)),
        words.map((each) => heading(each)),
        words.map((each) => bulletList(each)),
        fc.record({ type: types, content: fc.array(tie('node'), { maxLength: 3 }), marks }),
      ),
    }));
    fc.assert(fc.property(fc.array(node, { maxLength: 4 }), (content) => {
      const body = bodyWith(...content);
      const shown = tolerantBody(body, '¤');
      expect(() => articleSchema.nodeFromJSON(shown).check()).not.toThrow();
      expect(allText(shown).replaceAll(/[¤\s]/gu, '')).toBe(allText(body).replaceAll(/\s/gu, ''));
    }));
  });
});
