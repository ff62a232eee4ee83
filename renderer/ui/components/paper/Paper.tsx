import { EditorContent, type Editor } from '@tiptap/react';
import { useState, type ClipboardEvent, type DragEvent } from 'react';
import type { Article } from '../../../domain/article/article';
import { fullMoment } from '../../../i18n/format';
import { readMeta, setMeta } from '../../../editor/document/articleDocument';
import { useArticleEditor, useShownBody } from '../../hooks/useArticleEditor';
import { useDocField } from '../../hooks/useDocField';
import { useContent, useOpenArticle } from '../../hooks/openArticle';
import { useLanguage } from '../../hooks/useLanguage';
import { usePaste } from '../../hooks/usePaste';
import { usePhotoImport } from '../../hooks/usePhotoImport';
import { useWorkspace } from '../../hooks/workspace';
import { FindingNote } from '../checks/FindingNote';
import { FindBar } from '../find/FindBar';
import { LegacyDialog } from '../paste/LegacyDialog';
import { BinNotice } from '../history/BinNotice';
import { BlockHandle } from './BlockHandle';
import { FloatingToolbar } from './FloatingToolbar';
import { Headline } from './Headline';
import { pastedFiles } from './pastedFiles';
import { Toolbar } from './Toolbar';
import body from './Body.module.css';
import marks from './Marks.module.css';
import classes from './Paper.module.css';

interface Props {
  readonly article: Article;
  readonly editable: boolean;
}

/** The sheet of paper: category, headline, byline and body. */
export function Paper(props: Props) {
  return useOpenArticle().problem === null ? <WrittenPaper {...props} /> : <ShownPaper {...props} />;
}

function WrittenPaper(props: Props) {
  const article = useOpenArticle();
  const { asked, answer, ...pasting } = usePaste(article);
  const editor = useArticleEditor(article, props.editable, pasting);
  return (
    <>
      <SheetOfPaper {...props} editor={editor} />
      <LegacyDialog found={asked} onAnswer={answer} />
    </>
  );
}

/** A document that must stay as it is: shown without the editor's binding to it. */
function ShownPaper({ article }: Props) {
  return <SheetOfPaper article={article} editable={false} editor={useShownBody(useOpenArticle())} />;
}

function SheetOfPaper({ article, editable, editor }: Props & { readonly editor: Editor | null }) {
  const open = useOpenArticle();
  const { t } = useLanguage();
  const { showTab, profile, focus, find } = useWorkspace();
  const photos = usePhotoImport(open);
  const [dropping, setDropping] = useState(false);

  const carriesFiles = (event: DragEvent): boolean => editable && event.dataTransfer.types.includes('Files');
  const onDrop = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    setDropping(false);
    showTab('photos');
    void photos.drop([...event.dataTransfer.files]);
  };

  const onPaste = (event: ClipboardEvent): void => {
    const files = editable ? pastedFiles(event.clipboardData, () => t('intake.pasted', { moment: fullMoment(new Date().toISOString()) })) : [];
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    showTab('photos');
    // Pasted into the text, it is to stand there.
    const text = event.target instanceof Node && editor?.view.dom.contains(event.target) ? editor : null;
    void photos.drop(files).then((ids) => {
      if (text && ids.length > 0 && !text.isDestroyed) text.commands.insertFigures(ids);
    });
  };

  return (
    <main
      className={classes.column}
      aria-label={t('regions.paper')}
      onDragOverCapture={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node) && setDropping(false)}
      onDropCapture={onDrop}
      onPasteCapture={onPaste}
    >
      {focus && <h1 className="visually-hidden">{article.headline || t('list.untitled')}</h1>}
      {editable && editor ? <Toolbar editor={editor} /> : <ReadOnly article={article} own={article.authorId === profile.id} />}
      {find.request && editor && <FindBar editor={editor} editable={editable} request={find.request} />}
      <div className={classes.scroll}>
        <article className={classes.sheet} data-dropping={dropping} lang="vi">
          <Heads editable={editable} onEnter={() => editor?.commands.focus('start')} />
          <EditorContent editor={editor} className={`${body.body} ${marks.marks}`} />
          {editable && editor && <FloatingToolbar editor={editor} />}
          {editable && editor && <BlockHandle editor={editor} />}
          {dropping && <div className={classes.drop}>{t('paper.dropPhotos')}</div>}
        </article>
      </div>
      {editor && open.problem === null && <FindingNote editor={editor} />}
    </main>
  );
}

function Heads({ editable, onEnter }: { editable: boolean; onEnter: () => void }) {
  const { doc } = useOpenArticle();
  const { t } = useLanguage();
  const content = useContent();
  const category = useDocField(content.category, () => readMeta(doc, 'category'), (value) => setMeta(doc, 'category', value));
  const byline = useDocField(content.byline, () => readMeta(doc, 'byline'), (value) => setMeta(doc, 'byline', value));
  return (
    <header>
      <input className={classes.category} aria-label={t('paper.category')} placeholder={t('paper.category')} readOnly={!editable} {...category} />
      <Headline value={content.headline} editable={editable} onEnter={onEnter} />
      <input className={classes.byline} aria-label={t('paper.byline')} placeholder={t('paper.byline')} readOnly={!editable} {...byline} />
    </header>
  );
}

function ReadOnly({ article, own }: { article: Article; own: boolean }) {
  const { t } = useLanguage();
  const { problem } = useOpenArticle();
  if (article.state === 'bin') return <BinNotice article={article} />;
  if (problem) return <p className={classes.readOnly} role="alert" data-problem={problem}>{t(`documentProblems.${problem}`)}</p>;
  const reasons = {
    draft: 'other', changesRequested: 'other', inReview: own ? 'submitted' : 'other', secondReview: 'secondReview', approved: 'approved', queued: 'queued',
    publishing: 'queued', published: 'published', publishedDiffers: 'published', correction: 'other', withdrawing: 'published', withdrawn: 'published', archived: 'published',
  } as const;
  return <p className={classes.readOnly} role="note">{t(`paper.readOnly.${reasons[article.state]}`)}</p>;
}
