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
        endStep: () => undefined,
        ...options,
      }),
    ],
    ...content,
  );
  return { editor, told, paste: (data: Readonly<Record<string, string>>, files: readonly File[] = []) => pasteInto(editor, data, files) };
}

/** Pastes as a browser does. @returns whether the editor took it */
function pasteInto(editor: Editor, data: Readonly<Record<string, string>>, files: readonly File[]): boolean {
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: (type: string) => data[type] ?? '', files, types: Object.keys(data), items: [] } });
  return !editor.view.dom.dispatchEvent(event);
}

export const linesIn = (editor: Editor): string[] => outline(bodyIn(editor).content ?? []);
