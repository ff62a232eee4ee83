// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { hints } from '../../../../renderer/editor/extensions/hints';
import { heading, paragraph, phrase } from '../../domain/article/report';
import { editorOf } from '../editorOf';

test('every empty paragraph shows what belongs there, a written one and a subheading nothing', () => {
  const editor = editorOf(
    [hints((slot) => (slot === '0' ? 'Sapo' : slot === null ? 'tự do' : ''))],
    phrase('lead', ''), paragraph('Rừng.', { phrase: null, slot: '0' }), paragraph(''), { ...heading('x'), content: [] },
  );
  const shown = [...editor.view.dom.children].map((block) => block.getAttribute('data-placeholder') ?? '');
  expect(shown).toEqual(['Sapo', '', 'tự do', '']);
});
