import { Editor, type EditorOptions, type Extensions, type JSONContent } from '@tiptap/core';
import { onTestFinished } from 'vitest';
import { textBlocks, textOf, type BodyNode } from '../../../renderer/domain/article/body';
import { articleExtensions } from '../../../renderer/editor/schema/articleSchema';

/** A real editor over these blocks, gone when the test is. */
export const editorOf = (extensions: Extensions, ...content: readonly BodyNode[]): Editor =>
  made({ extensions: [...articleExtensions(), ...extensions], content: { type: 'doc', content: [...content] } as JSONContent });

/** A real editor whose content comes from its extensions, gone when the test is. */
export const boundEditorOf = (extensions: Extensions, editable = true): Editor => made({ extensions: [...articleExtensions(), ...extensions], editable });

function made(options: Partial<EditorOptions>): Editor {
  const element = document.createElement('div');
  document.body.append(element);
  const editor = new Editor({ element, ...options });
  onTestFinished(() => {
    editor.destroy();
    element.remove();
  });
  return editor;
}

export const bodyIn = (editor: Editor): BodyNode => editor.getJSON() as BodyNode;
export const textsIn = (editor: Editor): string[] => textBlocks(bodyIn(editor)).map(textOf);

/** The top-level blocks as words: a photo by its id, everything else by its text. */
export const outlineOf = (editor: Editor): string[] =>
  (bodyIn(editor).content ?? []).map((block) => (block.type === 'figure' ? `[${String(block.attrs?.['photo'])}]` : textOf(block)));
