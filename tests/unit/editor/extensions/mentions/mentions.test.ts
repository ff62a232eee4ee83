// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { mentions } from '../../../../../renderer/editor/extensions/mentions/mentions';
import { editorOf, textsIn } from '../../editorOf';

function opened(typed: string) {
  const endStep = vi.fn();
  const words = { label: () => 'người', empty: () => 'chưa có', announced: (count: number) => `${count} mục` };
  const find = ({ query }: { query: string }) => (query.startsWith('x') ? [] : ['Lò Thị Minh', 'Hà Minh'].map((title) => ({ id: title, title, detail: '', text: () => title })));
  const editor = editorOf([mentions({ find, words, className: 'popup', endStep })], { type: 'paragraph', content: [{ type: 'text', text: 'Gặp ' }] });
  editor.view.coordsAtPos = () => ({ left: 0, right: 0, top: 0, bottom: 0 });
  editor.view.hasFocus = () => true;
  editor.commands.setTextSelection(5);
  editor.view.dispatch(editor.state.tr.insertText(typed));
  const press = (key: string, more: KeyboardEventInit = {}) => editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
  const options = () => [...document.querySelectorAll('[role="option"]')];
  return { editor, press, options, endStep };
}

it('puts the chosen line into the text as one step', () => {
  const { editor, press, options, endStep } = opened('@mi');
  expect(options()).toHaveLength(2);
  press('ArrowDown');
  expect(editor.view.dom.getAttribute('aria-activedescendant')).toBe(options()[1]?.id);
  press('Enter');
  expect(textsIn(editor)).toEqual(['Gặp Hà Minh']);
  expect(endStep).toHaveBeenCalledTimes(2);
  expect(options()).toHaveLength(0);
});

it('leaves keys of a composition alone, and closes with Esc', () => {
  const { editor, press, options } = opened('@mi');
  press('Enter', { isComposing: true });
  expect(textsIn(editor)[0]).not.toContain('Lò');
  press('Escape');
  expect(options()).toHaveLength(0);
  editor.view.dispatch(editor.state.tr.insertText('n'));
  expect(options()).toHaveLength(0);
});

it('says what to do where nothing is found', () => {
  opened('@xy');
  expect(document.querySelector('[data-mentions] p')?.textContent).toBe('chưa có');
});
