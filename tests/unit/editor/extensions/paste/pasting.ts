import type { Editor } from '@tiptap/core';
import type { BodyNode } from '../../../../../renderer/domain/article/body';
import { KeepNumbers } from '../../../../../renderer/editor/extensions/lists/keepNumbers';
import { paste, type PasteOptions } from '../../../../../renderer/editor/extensions/paste/paste';
import { outline } from '../../paste/fixtures';
import { bodyIn, editorOf } from '../../editorOf';

/** An editor that takes pastes, and what it asked and told. */
export function pastingEditor(content: readonly BodyNode[], options: Partial<PasteOptions> = {}) {
  const told: string[] = [];
  const editor = editorOf(
    [
      KeepNumbers,
      paste({
        ask: async () => 'convert',
        bringIn: async (images) => images.map(() => null),
        tell: (about) => void told.push(about),
        fail: (error) => {
          throw error;
        },
        beginStep: () => () => undefined,
        ...options,
      }),
    ],
    ...content,
  );
  const give = (type: 'paste' | 'drop', data: Readonly<Record<string, string>>, files: readonly File[]) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    const transfer = { getData: (name: string) => data[name] ?? '', files, types: Object.keys(data), items: [] };
    Object.assign(event, type === 'paste' ? { clipboardData: transfer } : { dataTransfer: transfer, clientX: 0, clientY: 0 });
    return !editor.view.dom.dispatchEvent(event);
  };
  return {
    editor,
    told,
    /** Pastes as a browser does. @returns whether the editor took it */
    paste: (data: Readonly<Record<string, string>>) => give('paste', data, []),
    /** Drops at a position of the text. @returns whether the editor took it */
    drop(data: Readonly<Record<string, string>>, at: number, files: readonly File[] = []) {
      editor.view.posAtCoords = () => ({ pos: at, inside: -1 });
      return give('drop', data, files);
    },
  };
}

export const linesIn = (editor: Editor): string[] => outline(bodyIn(editor).content ?? []);
