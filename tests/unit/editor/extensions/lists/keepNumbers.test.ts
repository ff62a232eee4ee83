// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { textOf, type BodyNode } from '../../../../../renderer/domain/article/body';
import { KeepNumbers } from '../../../../../renderer/editor/extensions/lists/keepNumbers';
import { paragraph } from '../../../domain/article/report';
import { bodyIn, editorOf } from '../../editorOf';

const item = (text: string): BodyNode => ({ type: 'listItem', content: [paragraph(text)] });
const numbered = (start: number, ...texts: readonly string[]): BodyNode => ({ type: 'orderedList', attrs: { start }, content: texts.map(item) });
const editorWith = (...content: readonly BodyNode[]) => editorOf([KeepNumbers], ...content);

/** "3. Giữ rừng" for the items of lists, the words of anything else. */
const linesOf = (editor: ReturnType<typeof editorWith>): string[] =>
  (bodyIn(editor).content ?? []).flatMap((block) =>
    block.type === 'orderedList' ? block.content!.map((one, index) => `${Number(block.attrs!['start'] ?? 1) + index}. ${textOf(one)}`) : [textOf(block)]);

/** Puts the cursor at the end of the block with these words. */
function goTo(editor: ReturnType<typeof editorWith>, words: string): void {
  editor.state.doc.descendants((node, at) => {
    if (node.isTextblock && node.textContent === words) editor.commands.setTextSelection(at + 1 + node.content.size);
  });
}

describe('the numbers of a list', () => {
  it('go on behind a line that leaves the list', () => {
    const editor = editorWith(numbered(1, 'Trồng', '', 'Giữ', 'Tuần tra'));
    editor.commands.setTextSelection(12);
    editor.commands.liftListItem('listItem');
    expect(linesOf(editor)).toEqual(['1. Trồng', '', '2. Giữ', '3. Tuần tra']);
    editor.commands.insertContent('Riêng thôn Đồi:');
    expect(linesOf(editor)).toEqual(['1. Trồng', 'Riêng thôn Đồi:', '2. Giữ', '3. Tuần tra']);
  });

  it('keep a beginning other than 1 on both sides of a cut', () => {
    const editor = editorWith(numbered(4, 'Trồng', 'Chăm', 'Giữ'));
    goTo(editor, 'Chăm');
    editor.commands.liftListItem('listItem');
    expect(linesOf(editor)).toEqual(['4. Trồng', 'Chăm', '5. Giữ']);
  });

  it('are left alone where a list only becomes shorter', () => {
    const editor = editorWith(numbered(1, 'Trồng', 'Chăm'), paragraph('Ngoài ra:'), numbered(1, 'Họp dân'));
    goTo(editor, 'Chăm');
    editor.commands.deleteNode('listItem');
    expect(linesOf(editor)).toEqual(['1. Trồng', 'Ngoài ra:', '1. Họp dân']);
  });

  it('continue the list before on demand, and begin at 1 again', () => {
    const editor = editorWith(numbered(1, 'Trồng', 'Chăm'), paragraph('Ngoài ra:'), numbered(1, 'Họp dân'));
    goTo(editor, 'Họp dân');
    editor.commands.continueNumbers();
    expect(linesOf(editor)).toEqual(['1. Trồng', '2. Chăm', 'Ngoài ra:', '3. Họp dân']);
    editor.commands.continueNumbers();
    expect(linesOf(editor).at(-1)).toBe('1. Họp dân');
    goTo(editor, 'Ngoài ra:');
    expect(editor.commands.continueNumbers()).toBe(false);
  });

  it('go with what is copied out of the middle, and come back when it is pasted between paragraphs', () => {
    const editor = editorWith(numbered(1, 'Trồng', 'Chăm', 'Giữ', 'Báo'), paragraph('Hết.'));
    let from = 0;
    let to = 0;
    editor.state.doc.descendants((node, at) => {
      if (node.isTextblock && node.textContent === 'Giữ') from = at + 1;
      if (node.isTextblock && node.textContent === 'Báo') to = at + 4;
    });
    editor.commands.setTextSelection({ from, to });
    const { dom } = editor.view.serializeForClipboard(editor.state.selection.content());
    expect(dom.querySelector('ol')?.getAttribute('start')).toBe('3');
    goTo(editor, 'Hết.');
    editor.view.pasteHTML(dom.innerHTML);
    expect(linesOf(editor).slice(4)).toEqual(['Hết.', '3. Giữ', '4. Báo']);
    // Within a list they become its items.
    goTo(editor, 'Trồng');
    editor.view.pasteHTML(dom.innerHTML);
    expect(linesOf(editor).slice(0, 5)).toEqual(['1. TrồngGiữ', '2. Báo', '3. Chăm', '4. Giữ', '5. Báo']);
  });
});
