import type { Editor } from '@tiptap/react';
import { useEffect, type DependencyList } from 'react';
import { readSelection } from '../../editor/extensions/readSelection';

/**
 * Keeps marks of an editor in step with what they stand for; while a letter is being composed they wait for it.
 * @param draw puts the marks of this moment into the editor
 * @param follow tells of every change of what they stand for until the returned function is called
 */
export function useMarks(editor: Editor | null, draw: (editor: Editor) => void, follow: (listen: () => void) => () => void, deps: DependencyList): void {
  useEffect(() => {
    if (!editor) return;
    const show = (): void => {
      if (editor.isDestroyed || editor.view.composing) return;
      readSelection(editor.view);
      draw(editor);
    };
    const { dom } = editor.view;
    // The document has what was composed only after the event.
    const afterComposing = (): void => queueMicrotask(show);
    dom.addEventListener('compositionend', afterComposing);
    const stop = follow(show);
    show();
    return () => {
      stop();
      dom.removeEventListener('compositionend', afterComposing);
    };
  }, [editor, ...deps]);
}
