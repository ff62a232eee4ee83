import type { Extensions, JSONContent } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import { useEditor, type Editor } from '@tiptap/react';
import { useEffect, useMemo, useRef } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import { bodyOf } from '../../editor/document/articleDocument';
import { articleHistory } from '../../editor/document/history';
import { settleFields } from '../../editor/document/suggestFields';
import { noteSuggestion, suggestionMade } from '../../editor/document/suggestions';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { undoStepsOf } from '../../editor/document/undoSteps';
import { tolerantBody } from '../../editor/document/tolerantBody';
import { figureWithView } from '../../editor/extensions/figure/figureWithView';
import { MoveBlock } from '../../editor/extensions/blocks/moveBlock';
import { NewTable } from '../../editor/extensions/blocks/newTable';
import { Galleries } from '../../editor/extensions/figure/galleries';
import { InsertFigures } from '../../editor/extensions/figure/insertFigures';
import { Find } from '../../editor/extensions/find/find';
import { Findings } from '../../editor/extensions/checks/findings';
import { comments } from '../../editor/extensions/comments/comments';
import { FormatKeys } from '../../editor/extensions/formatKeys';
import { KeepNumbers } from '../../editor/extensions/lists/keepNumbers';
import { FocusAtOnce } from '../../editor/extensions/focusAtOnce';
import { FirstLetter } from '../../editor/extensions/firstLetter';
import { hints } from '../../editor/extensions/hints';
import { mentions } from '../../editor/extensions/mentions/mentions';
import { paste, type PasteOptions } from '../../editor/extensions/paste/paste';
import { OnePhrase } from '../../editor/extensions/phrases/onePhrase';
import { phraseOffers } from '../../editor/extensions/phrases/phraseOffers';
import { suggestions } from '../../editor/extensions/suggestions/suggestions';
import { readSelection } from '../../editor/extensions/readSelection';
import { typography } from '../../editor/extensions/typography/typography';
import { WindowKeys } from '../../editor/extensions/windowKeys';
import { articleExtensions } from '../../editor/schema/articleSchema';
import { useContent } from './openArticle';
import { useCommentMarks } from './useCommentMarks';
import { useDesk } from './useDesk';
import { useEditorRef } from './editorRef';
import { useLanguage } from './useLanguage';
import { useMentions } from './useMentions';
import { useNotice } from './useNotice';
import { usePhraseOffers } from './usePhraseOffers';
import { useSmartPunctuation } from './useSmartPunctuation';
import { useUnderlines } from './useUnderlines';
import { useWorkspace } from './workspace';

/** The line of the cursor keeps clear of the lower edge: the note on a finding appears there. */
const scrollThreshold = { top: 5, right: 0, bottom: 64, left: 0 };

/** Keeps what can be undone for the next time that the article is open, until the returned function is called. */
function keptUndo(article: OpenArticle, history: ReturnType<typeof articleHistory>): () => void {
  const keep = (): void => article.keepUndo(() => undoStepsOf(history));
  const events = ['stack-item-added', 'stack-item-updated', 'stack-item-popped'] as const;
  events.forEach((event) => history.on(event, keep));
  return () => events.forEach((event) => history.off(event, keep));
}

/** Makes all that follows one step of undo, until the returned function is called. */
function oneStep(history: ReturnType<typeof articleHistory>): () => void {
  const usual = history.captureTimeout;
  history.stopCapturing();
  history.captureTimeout = Number.POSITIVE_INFINITY;
  return () => {
    history.captureTimeout = usual;
    history.stopCapturing();
  };
}

/** What both ways to show a body have in common. */
function useBodyView(article: OpenArticle) {
  const desk = useDesk();
  const { t, language } = useLanguage();
  // Read through a ref, so that a switch of language does not make a new editor and lose its undo.
  const words = useRef({ t, language });
  words.current = { t, language };
  const extensions = (): Extensions =>
    articleExtensions(
      figureWithView({
        doc: article.doc,
        pictureOf: (hash) => desk.photos.address(hash, 'web'),
        words: { missing: () => words.current.t('paper.photoMissing'), noCaption: () => words.current.t('photos.unnamed'), broken: () => words.current.t('intake.broken') },
      }),
    );
  const attributes = () => ({ 'aria-label': words.current.t('paper.body'), 'aria-multiline': 'true', role: 'textbox', spellcheck: 'true', lang: 'vi' });
  return { words, extensions, options: { editorProps: { attributes, scrollThreshold, scrollMargin: scrollThreshold }, immediatelyRender: true, shouldRerenderOnTransaction: false } as const };
}

/**
 * The rich-text editor over the open article's document. Typing never renders React.
 * @param pasting what becomes of text from other programs; the editor keeps the one that it was made with
 */
export function useArticleEditor(article: OpenArticle, editable: boolean, pasting: Omit<PasteOptions, 'beginStep'>): Editor | null {
  const { language } = useLanguage();
  const ref = useEditorRef();
  const { words, extensions, options } = useBodyView(article);
  const offers = usePhraseOffers(article);
  const completion = useMentions(article);
  const history = useMemo(() => articleHistory(article.doc, article.undoSteps), [article]);
  useEffect(() => keptUndo(article, history), [article, history]);
  const smartPunctuation = useSmartPunctuation();
  const { comments: { ask }, suggesting, profile } = useWorkspace();
  const { warn } = useNotice();
  const suggests = useRef(suggesting.isOn);
  suggests.current = suggesting.isOn;
  const editor = useEditor(
    {
      extensions: [
        ...extensions(),
        Collaboration.configure({ fragment: bodyOf(article.doc), yUndoOptions: { undoManager: history } }),
        hints((slot) => {
          const block = slot === null ? undefined : article.template.blocks[Number(slot)];
          return block && 'hint' in block ? block.hint[words.current.language] : '';
        }),
        OnePhrase,
        phraseOffers(offers),
        mentions({ ...completion, endStep: () => history.stopCapturing() }),
        typography({ isOn: () => smartPunctuation.current, endStep: () => history.stopCapturing() }),
        paste({ ...pasting, beginStep: () => oneStep(history) }),
        InsertFigures,
        Galleries,
        KeepNumbers,
        MoveBlock,
        NewTable,
        FormatKeys,
        FocusAtOnce,
        WindowKeys,
        FirstLetter,
        Findings,
        comments({ onChosen: (id) => ask({ kind: 'show', id }) }),
        suggestions({
          isOn: () => suggests.current,
          me: profile.id,
          authorOf: (id) => suggestionMade(article.doc, id)?.by ?? null,
          newId: () => crypto.randomUUID(),
          onMade: (id) => noteSuggestion(article.doc, id, { by: profile.id, at: new Date().toISOString() }),
          onRefused: () => warn(words.current.t('suggestions.refused')),
          // Of the same step of undo as what is settled in the body.
          settleBesides: (verdict, author) => settleFields(article.doc, article.template, ({ by }) => (author === null || by === author ? verdict : null), ySyncPluginKey) > 0,
          endStep: () => history.stopCapturing(),
          label: (how) => words.current.t(`suggestions.blocks.${how}`),
        }),
        Find,
      ],
      editable,
      ...options,
    },
    [article, profile.id],
  );
  useUnderlines(editor, article);
  useCommentMarks(editor, article);
  useEffect(() => {
    if (!editor) return;
    readSelection(editor.view);
    editor.view.dispatch(editor.state.tr.setMeta('addToHistory', false));
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

/**
 * The body of a document that must not be changed, shown without being bound to it: the binding deletes what it does
 * not know, also in an editor that takes no keys.
 */
export function useShownBody(article: OpenArticle): Editor | null {
  const { t, language } = useLanguage();
  const { extensions, options } = useBodyView(article);
  const { body } = useContent();
  // By what it says: a new reading of the same words must not take a selection away.
  const said = JSON.stringify(body);
  const shown = useMemo(() => tolerantBody(body, t('documentProblems.unknownPart')) as JSONContent, [said, language]);
  const editor = useEditor({ extensions: [...extensions(), FocusAtOnce, WindowKeys, Find], content: shown, editable: false, ...options }, [article, shown]);
  return editor;
}
