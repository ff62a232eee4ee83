// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { textBlocks, textOf } from '../../../renderer/domain/article/body';
import { goToBlock } from '../../../renderer/editor/goToBlock';
import { bulletList, figure, heading, paragraph } from '../domain/article/report';
import { bodyIn, editorOf } from './editorOf';

const editor = () =>
  editorOf([], paragraph('Sapo'), figure('a'), heading('Kết quả'), bulletList('trồng', 'giữ'), paragraph(''), {
    type: 'blockquote', content: [paragraph('Giữ rừng'), paragraph('là giữ nước')],
  });

describe('going to a block', () => {
  it('puts the cursor at the start of the block that the checks mean', () => {
    const opened = editor();
    const blocks = textBlocks(bodyIn(opened)).map(textOf);
    expect(blocks).toEqual(['Sapo', 'Kết quả', 'trồng', 'giữ', '', 'Giữ rừng', 'là giữ nước']);
    blocks.forEach((text, index) => {
      goToBlock(opened, index);
      const { $from, empty } = opened.state.selection;
      expect({ text: $from.parent.textContent, offset: $from.parentOffset, empty }).toEqual({ text, offset: 0, empty: true });
    });
  });

  it.each([-1, 7, 99])('leaves the cursor alone for block %i, which does not exist', (index) => {
    const opened = editor();
    opened.commands.setTextSelection(3);
    goToBlock(opened, index);
    expect(opened.state.selection.from).toBe(3);
  });
});
