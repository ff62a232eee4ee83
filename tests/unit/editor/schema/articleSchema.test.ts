import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import { articleExtensions, articleSchema } from '../../../../renderer/editor/schema/articleSchema';
import { Figure } from '../../../../renderer/editor/schema/figure';

const check = (...content: readonly object[]) => articleSchema.nodeFromJSON({ type: 'doc', content }).check();
const text = (words: string, ...marks: readonly object[]) => ({ type: 'text', text: words, marks });

describe('the schema of an article', () => {
  it('builds without a window', () => {
    expect(globalThis).not.toHaveProperty('document');
    expect(getSchema(articleExtensions()).topNodeType.name).toBe('doc');
  });

  it('has the nodes and marks of a report, and no code', () => {
    expect(Object.keys(articleSchema.nodes).toSorted()).toEqual(
      ['blockquote', 'bulletList', 'doc', 'figure', 'gallery', 'hardBreak', 'heading', 'horizontalRule', 'listItem', 'orderedList', 'paragraph', 'source', 'table', 'tableCell', 'tableHeader', 'tableRow', 'text'],
    );
    expect(Object.keys(articleSchema.marks).toSorted()).toEqual(['bold', 'deletion', 'insertion', 'italic', 'link', 'strike', 'underline']);
  });

  it('takes paragraphs, subheadings, lists, quotes and photos between them', () => {
    const paragraph = { type: 'paragraph', content: [text('Giữ rừng', { type: 'bold' })] };
    expect(() =>
      check(
        paragraph,
        { type: 'heading', attrs: { level: 2 }, content: [text('Kết quả')] },
        { type: 'figure', attrs: { photo: 'a' } },
        { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph] }] },
        { type: 'blockquote', content: [paragraph] },
      ),
    ).not.toThrow();
  });

  it('keeps a photo out of a paragraph and words out of a photo', () => {
    expect(() => check({ type: 'paragraph', content: [{ type: 'figure', attrs: { photo: 'a' } }] })).toThrow(RangeError);
    expect(() => check({ type: 'figure', attrs: { photo: 'a' }, content: [text('chú thích')] })).toThrow(RangeError);
  });

  it('binds a paragraph to a phrase and a slot, or to nothing', () => {
    const { paragraph } = articleSchema.nodes;
    expect(paragraph!.create().attrs).toMatchObject({ phrase: null, slot: null });
    expect(articleSchema.nodeFromJSON({ type: 'paragraph', attrs: { phrase: 'lead', slot: '0' } }).attrs).toMatchObject({ phrase: 'lead', slot: '0' });
  });

  it('lets the editor bring its own view of a photo without another schema', () => {
    const viewed = getSchema(articleExtensions(Figure.extend({ addNodeView: () => () => ({}) as never }) as typeof Figure));
    expect(Object.keys(viewed.nodes)).toEqual(Object.keys(articleSchema.nodes));
    expect(viewed.nodes['figure']!.spec.attrs).toEqual(articleSchema.nodes['figure']!.spec.attrs);
  });
});
