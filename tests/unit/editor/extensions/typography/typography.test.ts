// @vitest-environment happy-dom
import Collaboration from '@tiptap/extension-collaboration';
import { describe, expect, it } from 'vitest';
import { bodyOf, documentFrom } from '../../../../../renderer/editor/document/articleDocument';
import { articleHistory } from '../../../../../renderer/editor/document/history';
import { typography } from '../../../../../renderer/editor/extensions/typography/typography';
import { bodyWith, paragraph, reportOf } from '../../../domain/article/report';
import { boundEditorOf, textsIn } from '../../editorOf';

function opened({ isOn = true, text = 'Xã' } = {}) {
  const doc = documentFrom(reportOf({ body: bodyWith(paragraph(text)), photos: [] }));
  const history = articleHistory(doc);
  const editor = boundEditorOf([
    Collaboration.configure({ fragment: bodyOf(doc), yUndoOptions: { undoManager: history } }), typography({ isOn: () => isOn, endStep: () => history.stopCapturing() }),
  ]);
  editor.commands.setTextSelection(editor.state.doc.content.size - 1);
  const { view } = editor;
  /** As the view is told of letters from the keyboard. */
  const type = (letters: string): void => {
    for (const letter of letters) {
      const { from, to } = view.state.selection;
      const write = () => view.state.tr.insertText(letter, from, to);
      if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, write))) view.dispatch(write());
    }
  };
  const press = (key: string, init: KeyboardEventInit = {}): boolean =>
    Boolean(view.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', { key, ...init }))));
  return { editor, type, press, text: () => textsIn(editor)[0] };
}

describe('typing', () => {
  it('puts in the signs of a printed page', () => {
    const { type, text } = opened();
    type(` "Mây Hạ" 2021--2026...`);
    expect(text()).toBe('Xã “Mây Hạ” 2021–2026…');
  });

  it('keeps the marks of the place and replaces a selection', () => {
    const { editor, type } = opened({ text: 'Xã Mây Hạ' });
    editor.chain().setTextSelection({ from: 4, to: 10 }).setBold().run();
    editor.commands.setTextSelection(10);
    type('"');
    expect(JSON.stringify(editor.getJSON())).toContain('{"type":"bold"}],"text":"Mây Hạ”"');
    editor.commands.setTextSelection({ from: 1, to: 3 });
    type('"');
    expect(textsIn(editor)[0]).toBe('“ Mây Hạ”');
  });

  it('leaves letters that come together, and everything while it is turned off', () => {
    const { editor, text } = opened();
    const { view } = editor;
    expect(view.someProp('handleTextInput', (handle) => handle(view, 3, 3, '"Mây"', () => view.state.tr))).toBeFalsy();
    const off = opened({ isOn: false });
    off.type(' "a"...');
    expect(off.text()).toBe('Xã "a"...');
    expect(text()).toBe('Xã');
  });

  it('leaves what is being composed', () => {
    const { editor, type, text } = opened();
    Object.defineProperty(editor.view, 'composing', { value: true });
    type('"');
    expect(text()).toBe('Xã"');
  });
});

describe('what was typed comes back', () => {
  it('by Backspace right behind the sign, and only there', () => {
    const { type, press, text } = opened();
    type(' "');
    expect(press('Backspace')).toBe(true);
    expect(text()).toBe('Xã "');
    expect(press('Backspace')).toBe(false);
    type('M');
    expect(text()).toBe('Xã "M');
    type('..');
    type('.');
    expect(text()).toBe('Xã "M…');
    type('a');
    expect(press('Backspace')).toBe(false);
  });

  it('by Backspace, and a further letter does not make the sign again', () => {
    const { type, press, text } = opened();
    type('...');
    press('Backspace');
    type('.');
    expect(text()).toBe('Xã....');
  });

  it('by undo: first the sign, then what was typed before it; redo does both again', () => {
    const { editor, type, text } = opened();
    type(' và "');
    editor.commands.undo();
    expect(text()).toBe('Xã và "');
    editor.commands.undo();
    expect(text()).toBe('Xã');
    editor.commands.redo();
    editor.commands.redo();
    expect(text()).toBe('Xã và “');
  });

  it('by undo after more was typed: that first, then the sign alone', () => {
    const { editor, type, text } = opened();
    type(' "Mây');
    editor.commands.undo();
    expect(text()).toBe('Xã “');
    editor.commands.undo();
    expect(text()).toBe('Xã "');
  });
});
