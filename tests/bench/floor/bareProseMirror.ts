import { baseKeymap } from '@tiptap/pm/commands';
import { keymap } from '@tiptap/pm/keymap';
import { Schema } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';

const schema = new Schema({
  nodes: { doc: { content: 'paragraph+' }, paragraph: { content: 'text*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] }, text: {} },
});

/** ProseMirror and nothing else over these paragraphs, in an empty window: the floor of an editor's keystroke. */
Object.assign(globalThis, {
  openBare(paragraphs: readonly string[]): void {
    document.body.replaceChildren();
    document.body.style.cssText = 'margin: 24px auto; width: 640px; font: 18px/1.65 serif';
    const doc = schema.node('doc', null, paragraphs.map((text) => schema.node('paragraph', null, text ? [schema.text(text)] : [])));
    const view = new EditorView(document.body, { state: EditorState.create({ doc, plugins: [keymap(baseKeymap)] }) });
    view.dom.setAttribute('role', 'textbox');
    view.focus();
  },
});
