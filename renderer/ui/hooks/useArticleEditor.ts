import Collaboration from '@tiptap/extension-collaboration';
import { useEditor, type Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import { bodyOf } from '../../editor/document/articleDocument';
import { figureWithView } from '../../editor/extensions/figure/figureWithView';
import { InsertFigures } from '../../editor/extensions/figure/insertFigures';
import { FirstLetter } from '../../editor/extensions/firstLetter';
import { hints } from '../../editor/extensions/hints';
import { Phrases } from '../../editor/extensions/phrases';
import { WindowKeys } from '../../editor/extensions/windowKeys';
import { articleExtensions } from '../../editor/schema/articleSchema';
import { useDesk } from './useDesk';
import { useEditorRef } from './editorRef';
import { useLanguage } from './useLanguage';

/** The rich-text editor over the open article's document. Typing never renders React. */
export function useArticleEditor(article: OpenArticle, editable: boolean): Editor | null {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const ref = useEditorRef();
  // Read through a ref, so that a switch of language does not make a new editor and lose its undo.
  const words = useRef({ t, language });
  words.current = { t, language };
  const editor = useEditor(
    {
      extensions: [
        ...articleExtensions(
          figureWithView({
            doc: article.doc,
            pictureOf: desk.photos.address,
            words: { missing: () => words.current.t('paper.photoMissing'), noCaption: () => words.current.t('photos.unnamed') },
          }),
        ),
        Collaboration.configure({ fragment: bodyOf(article.doc) }),
        hints((slot) => {
          const block = slot === null ? undefined : article.template.blocks[Number(slot)];
          return block && 'hint' in block ? block.hint[words.current.language] : '';
        }),
        Phrases,
        InsertFigures,
        WindowKeys,
        FirstLetter,
      ],
      editable,
      editorProps: {
        attributes: () => ({ 'aria-label': words.current.t('paper.body'), 'aria-multiline': 'true', role: 'textbox', spellcheck: 'false', lang: 'vi' }),
      },
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
    },
    [article],
  );
  useEffect(() => {
    editor?.view.dispatch(editor.state.tr.setMeta('addToHistory', false));
  }, [editor, language]);
  useEffect(() => {
    editor?.setEditable(editable, false);
  }, [editor, editable]);
  useEffect(() => {
    ref.current = editor;
    return () => {
      ref.current = null;
    };
  }, [editor, ref]);
  return editor;
}
