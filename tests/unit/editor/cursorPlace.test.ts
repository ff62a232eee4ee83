// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cursorPlace } from '../../../renderer/editor/cursorPlace';
import { goToBlock } from '../../../renderer/editor/goToBlock';
import { goToPhoto } from '../../../renderer/editor/goToPhoto';
import { bulletList, figure, paragraph } from '../domain/article/report';
import { editorOf } from './editorOf';

test('the cursor is where it was sent: to a block of the report’s own text, or to a photo', () => {
  const editor = editorOf([], paragraph('một'), { type: 'source', content: [{ type: 'text', text: 'Đài huyện' }] }, figure('a'), bulletList('hai', 'ba'), figure('b'));
  for (const block of [2, 0, 1]) {
    goToBlock(editor, block);
    expect(cursorPlace(editor.state)).toEqual({ block });
  }
  goToPhoto(editor, 'b');
  expect(cursorPlace(editor.state)).toEqual({ photo: 'b' });
  goToPhoto(editor, 'gone');
  expect(cursorPlace(editor.state)).toEqual({ photo: 'b' });
});
