// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../../../../../renderer/domain/article/body';
import type { Finding } from '../../../../../renderer/domain/checks';
import { findingPlaces, Findings } from '../../../../../renderer/editor/extensions/checks/findings';
import { bulletList, paragraph } from '../../../domain/article/report';
import { bodyIn, editorOf, textsIn } from '../../editorOf';

const found = (block: number, from: number, to: number, text?: string, check = 'doubledWords'): Finding => ({
  check, severity: 'warning', where: 'body', block, range: { from, to }, ...(text === undefined ? {} : { fix: { range: { from, to }, text } }),
});
const editorWith = (...content: readonly BodyNode[]) => editorOf([Findings], ...content);
const underlined = (editor: ReturnType<typeof editorWith>) =>
  findingPlaces(editor.state).map(({ from, to }) => editor.state.doc.textBetween(from, to));

describe('underlines', () => {
  it('stand under the words of the block that the finding counts, also in a list', () => {
    const editor = editorWith(paragraph('Rừng của của xã.'), bulletList('một', 'giữ giữ rừng'));
    editor.commands.showFindings([found(0, 5, 12), found(2, 0, 7)]);
    expect(underlined(editor)).toEqual(['của của', 'giữ giữ']);
    expect([...editor.view.dom.querySelectorAll('.finding')].map((each) => each.textContent)).toEqual(['của của', 'giữ giữ']);
  });

  it('move with the text at once and leave out a place that the text does not have', () => {
    const editor = editorWith(paragraph('Rừng của của xã.'));
    editor.commands.showFindings([found(0, 5, 12), found(0, 90, 95), found(7, 0, 2)]);
    editor.commands.insertContentAt(1, 'Hôm nay, ');
    expect(underlined(editor)).toEqual(['của của']);
  });

  it('count past a line break', () => {
    const editor = editorWith({ type: 'paragraph', content: [{ type: 'text', text: 'ab' }, { type: 'hardBreak' }, { type: 'text', text: 'cd' }] });
    editor.commands.showFindings([found(0, 3, 5)]);
    expect(underlined(editor)).toEqual(['cd']);
  });
});

describe('going through the findings', () => {
  it('selects each in the order of the text and begins again', () => {
    const editor = editorWith(paragraph('aa bb cc'));
    editor.commands.showFindings([found(0, 6, 8), found(0, 3, 5)]);
    const selected = () => editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to);
    const seen = (['next', 'next', 'next', 'previous'] as const).map((step) => {
      editor.commands.goToFinding(step);
      return selected();
    });
    expect(seen).toEqual(['bb', 'cc', 'bb', 'cc']);
  });

  it('says when there is nowhere to go', () => {
    expect(editorWith(paragraph('Sạch.')).commands.goToFinding('next')).toBe(false);
  });
});

describe('a fix', () => {
  it('replaces the words where they are now and keeps the marks of what stays', () => {
    const bold = { type: 'text', text: 'của', marks: [{ type: 'bold' }] };
    const editor = editorWith({ type: 'paragraph', content: [{ type: 'text', text: 'Rừng ' }, bold, { type: 'text', text: ' của xã.' }] });
    const finding = found(0, 5, 12, 'của');
    editor.commands.showFindings([finding]);
    editor.commands.insertContentAt(1, 'Hôm nay, ');
    expect(editor.commands.fixFinding(finding)).toBe(true);
    expect(textsIn(editor)).toEqual(['Hôm nay, Rừng của xã.']);
    expect(JSON.stringify(bodyIn(editor))).toContain('"marks":[{"type":"bold"}],"text":"của"');
  });

  it('gives new words the marks of those they replace', () => {
    const editor = editorWith({ type: 'paragraph', content: [{ type: 'text', text: 'hòa', marks: [{ type: 'italic' }] }] });
    editor.commands.showFindings([found(0, 0, 3, 'hoà')]);
    editor.commands.setTextSelection(2);
    editor.commands.fixFinding();
    expect(bodyIn(editor).content![0]!.content!.every((node) => node.marks?.[0]?.type === 'italic')).toBe(true);
    expect(textsIn(editor)).toEqual(['hoà']);
  });

  it('leaves words alone that were changed since the checks looked', () => {
    const editor = editorWith(paragraph('Rừng của của xã.'));
    const finding = found(0, 5, 12, 'của');
    editor.commands.showFindings([finding]);
    editor.commands.insertContentAt(8, 'X');
    expect(editor.commands.fixFinding(finding)).toBe(false);
  });

  it('is not carried out in an article that is only read', () => {
    const editor = editorWith(paragraph('Rừng của của xã.'));
    const finding = found(0, 5, 12, 'của');
    editor.commands.showFindings([finding]);
    editor.setEditable(false);
    expect(editor.commands.fixFinding(finding)).toBe(false);
    expect(editor.commands.fixAll('doubledWords')).toBe(false);
  });

  it('of all of a kind leaves other kinds, and of two that overlap carries out one', () => {
    const editor = editorWith(paragraph('aa aa bb bb cc'));
    editor.commands.showFindings([found(0, 0, 5, 'aa'), found(0, 6, 11, 'bb'), found(0, 9, 11, 'x'), found(0, 12, 14, 'dd', 'other')]);
    expect(editor.commands.fixAll('doubledWords')).toBe(true);
    expect(textsIn(editor)).toEqual(['aa bb x cc']);
  });
});
