// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { piecesOf, textOf } from '../../../../renderer/ui/spelling/fields';

it('a word that is suggested for another is read without the one that goes', () => {
  const paragraph = document.createElement('p');
  paragraph.innerHTML = 'Sáng <del>ngày</del><ins>chiều</ins> <span contenteditable="false">gợi ý</span><b>xã</b> họp';
  expect(textOf(piecesOf(paragraph))).toBe('Sáng chiều xã họp');
});
