import type { Editor } from '@tiptap/react';
import type { OpenArticle } from '../../app/services/articles';
import { sharedFindings, subscribeFindings } from './sharedFindings';
import { useMarks } from './useMarks';

/** Keeps the underlines of an editor in step with what the checks find. */
export function useUnderlines(editor: Editor | null, article: OpenArticle): void {
  useMarks(editor, ({ commands }) => commands.showFindings(sharedFindings(article)), (listen) => subscribeFindings(article, listen), [article]);
}
