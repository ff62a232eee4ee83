import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import { readSelection } from '../../editor/extensions/readSelection';
import { sharedFindings, subscribeFindings } from './sharedFindings';

/** Keeps the underlines of an editor in step with what the checks find; while a letter is being composed they wait for it. */
export function useUnderlines(editor: Editor | null, article: OpenArticle): void {
  useEffect(() => {
    if (!editor) return;
    const show = (): void => {
      if (editor.isDestroyed || editor.view.composing) return;
      readSelection(editor.view);
      editor.commands.showFindings(sharedFindings(article));
    };
    const { dom } = editor.view;
    // The document has what was composed only after the event.
    const afterComposing = (): void => queueMicrotask(show);
    dom.addEventListener('compositionend', afterComposing);
    const stop = subscribeFindings(article, show);
    show();
    return () => {
      stop();
      dom.removeEventListener('compositionend', afterComposing);
    };
  }, [editor, article]);
}
