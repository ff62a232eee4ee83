import { useHotkeys, useDisclosure } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { useMantineColorScheme } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { commands, type Command, type CommandContext } from '../../app/commands';
import { sectionOf, type Section } from '../../app/sections';
import type { Profile } from '../../domain/people/profile';
import { stepWaiting } from '../../domain/review/waiting';
import type { ArticleAction } from '../../domain/workflow/table';
import { formatOf, isOffered } from '../../editor/formats';
import { actOnFindings } from '../../editor/extensions/checks/actOnFindings';
import { ArticleList } from '../components/ArticleList';
import { DirectoryScreen } from '../components/directory/DirectoryScreen';
import { BulkExportDialog } from '../components/exporting/BulkExportDialog';
import { ExportDialog } from '../components/exporting/ExportDialog';
import { HandOverDialog } from '../components/handOver/HandOverDialog';
import { TakeOverDialog } from '../components/handOver/TakeOverDialog';
import { CompareScreen } from '../components/history/CompareScreen';
import { ImportReports } from '../components/importing/ImportReports';
import { NewReport } from '../components/NewReport';
import { Palette } from '../components/Palette';
import { EnterDialog } from '../components/people/EnterDialog';
import { IdleLock } from '../components/people/IdleLock';
import { LockScreen } from '../components/people/LockScreen';
import { QueueScreen } from '../components/queue/QueueScreen';
import { commentTarget } from '../components/comments/commentTarget';
import { ActionDialog } from '../components/review/ActionDialog';
import { SettingsDialog } from '../components/settings/SettingsDialog';
import { Sidebar } from '../components/Sidebar';
import { EditorRefContext } from '../hooks/editorRef';
import { useApprovalSheet } from '../hooks/useApprovalSheet';
import { useBackUp } from '../hooks/useBackUp';
import { useCopyForCms } from '../hooks/useCopyForCms';
import { useCommentRequests, type CommentRequest } from '../hooks/commentRequests';
import { useFindRequests } from '../hooks/findRequests';
import { useDesk } from '../hooks/useDesk';
import { useLanguage } from '../hooks/useLanguage';
import { useLocks } from '../hooks/useLocks';
import { useMayManage } from '../hooks/useManages';
import { useNotice } from '../hooks/useNotice';
import { useNotices } from '../hooks/useNotices';
import { usePublishedReach } from '../hooks/usePublishedReach';
import { usePolicy } from '../hooks/usePolicy';
import { useWaiting } from '../hooks/useWaiting';
import { useSuggesting } from '../hooks/useSuggesting';
import { useWatch } from '../hooks/useWatch';
import { WorkspaceContext, type CompareSide, type InspectorTab, type SettingsTab, type Workspace } from '../hooks/workspace';
import { ArticleScreen } from './ArticleScreen';
import classes from './Workstation.module.css';

/** The frame of daily work: sections, list, paper, inspector, status. */
export function Workstation({ deskName, profile }: { deskName: string; profile: Profile }) {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const { say, attempt } = useNotice();
  const { colorScheme } = useMantineColorScheme();
  const [section, setSection] = useState<Section>(profile.role === 'reporter' ? 'drafts' : 'inReview');
  const [articleId, setArticleId] = useState<string | null>(null);
  const [outboxId, setOutboxId] = useState<string | null>(null);
  const [focus, setFocus] = useState(false);
  const [tab, setTab] = useState<InspectorTab>(profile.role === 'reporter' ? 'facts' : 'review');
  const [tabAsked, setTabAsked] = useState(false);
  const [newReport, newReportDialog] = useDisclosure(false);
  const [importing, importDialog] = useDisclosure(false);
  const [settingsTab, setSettingsTab] = useState<SettingsTab | null>(null);
  const [readingFacts, setReadingFacts] = useState(false);
  const [shownPhotos, setShownPhotos] = useState<string | null>(null);
  const [comparing, setComparing] = useState<{ before: CompareSide; after: CompareSide } | null>(null);
  const [action, setAction] = useState<ArticleAction | null>(null);
  const manages = useMayManage(profile);
  const { locked, withPassword } = useLocks();
  const [entering, setEntering] = useState<Profile | null>(null);
  const policy = usePolicy();
  const waiting = useWaiting(profile);
  const waitingPlace = useRef(0);
  const backUp = useBackUp();
  const copyForCms = useCopyForCms();
  const saveApprovalSheet = useApprovalSheet();
  const [exporting, exportDialog] = useDisclosure(false);
  const [handingOver, handOverDialog] = useDisclosure(false);
  const [takingOver, takeOverDialog] = useDisclosure(false);
  const [bulkFilter, exportMany] = useState<string | null>(null);
  const [outline, setOutline] = useState(false);
  const find = useFindRequests();
  const comments = useCommentRequests();
  const editor = useRef<Editor | null>(null);
  const article = useWatch(() => (articleId ? desk.articles.watch(articleId) : null), [desk, articleId]) ?? null;
  const reach = usePublishedReach(article);
  const suggesting = useSuggesting(article, profile, editor);

  // Where the open article stood is where the next one is, once it is decided and stands there no longer.
  const place = waiting?.findIndex(({ id }) => id === articleId) ?? -1;
  useEffect(() => {
    if (place >= 0) waitingPlace.current = place;
  }, [place]);

  const askComments = (request: CommentRequest): void => {
    setFocus(false);
    setTab('comments');
    comments.ask(request);
  };
  const commandContext: CommandContext = {
    profile,
    article,
    readOnly: desk.access === 'readOnly',
    manages,
    mayLock: desk.access !== 'readOnly' && withPassword.has(profile.id),
    policy,
    reach,
    waiting: waiting?.length ?? 0,
    goTo: (next) => {
      setSection(next);
      setArticleId(null);
      setReadingFacts(false);
      setOutboxId(null);
      find.close();
    },
    openNewReport: newReportDialog.open,
    importReports: importDialog.open,
    openPalette: spotlight.open,
    openSettings: setSettingsTab,
    toggleFocus: () => setFocus((now) => !now),
    showOutline: () => setOutline(true),
    toggleTheme: () => {
      const dark = colorScheme === 'dark' || (colorScheme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);
      void attempt(() => desk.settings.write({ theme: dark ? 'light' : 'dark' }));
    },
    toggleLanguage: () => void attempt(() => desk.settings.write({ language: language === 'vi' ? 'en' : 'vi' })),
    exportArticle: exportDialog.open,
    handOver: handOverDialog.open,
    takeOver: takeOverDialog.open,
    exportMany: () => exportMany(''),
    copyForCms: () => void (article && copyForCms(article.id)),
    saveApprovalSheet: () => void (article && saveApprovalSheet(article.id)),
    readFacts: () => setReadingFacts(true),
    showPhotos: () => setShownPhotos('all'),
    backUp,
    lock: () => void attempt(desk.people.locks.lock),
    openHistory: () => {
      setFocus(false);
      setTab('history');
      setTabAsked(true);
    },
    writeComment: () => {
      const target = commentTarget(editor.current);
      if (target) askComments({ kind: 'write', target });
      else say(t('comments.nothingSelected'));
    },
    stepComment: (step) => askComments({ kind: 'step', step }),
    stepWaiting: (step) => {
      const next = stepWaiting((waiting ?? []).map(({ id }) => id), articleId, waitingPlace.current, step);
      if (!next) return say(t('waiting.none'));
      setSection('waiting');
      openArticle(next);
      setTab('review');
    },
    atSuggestions: suggesting.act,
    compareWithSeen: () =>
      void attempt(async () => {
        if (!article) return;
        const { revisionId, because } = await desk.seen.baseline(article.id);
        if (because !== 'seen') say(t(`review.seen.${because}`));
        if (revisionId) setComparing({ before: revisionId, after: 'current' });
      }),
    compareWithLast: () => setComparing({ before: 'latest', after: 'current' }),
    goToOffer: () => void editor.current?.commands.goToOffer(),
    find: find.ask,
    findStep: find.step,
    atFindings: (step) => {
      if (!editor.current || !actOnFindings(editor.current, step)) say(t('findings.none'));
    },
    mayFormat: (name) => editor.current !== null && editor.current.isEditable && isOffered(editor.current, name),
    format: (name) => void (editor.current && formatOf(name).run(editor.current)),
    undo: () => stepBack('undo', editor.current),
    redo: () => stepBack('redo', editor.current),
    startAction: setAction,
  };
  const run = (command: Command): void => {
    if (!locked && command.when(commandContext)) command.run(commandContext);
  };

  useHotkeys(commands.flatMap((command) => (command.shortcut ? [[command.shortcut, () => !isDialogOpen() && run(command)] as const] : [])).map(([keys, act]) => [keys, act]), [], true);
  useEffect(() => desk.onMenuCommand((id) => commands.filter((command) => command.id === id).forEach(run)));

  const openArticle = (id: string | null): void => {
    setShownPhotos(null);
    setArticleId(id);
    setOutboxId(null);
    find.close();
    comments.done();
  };
  useNotices(profile, articleId, ({ kind, articleId: id }) => {
    setSection(kind === 'waits' ? 'waiting' : kind === 'returned' ? 'returned' : 'approved');
    openArticle(id);
    setTab('review');
  });
  const workspace: Workspace = {
    profile, section, articleId, article, outboxId, focus, tab, tabAsked, commandContext, openArticle, openOutbox: setOutboxId, showTab: setTab, run,
    switchTo: (person) => (withPassword.has(person.id) ? setEntering(person) : void attempt(() => desk.people.switchTo(person.id))),
    onTabReached: () => setTabAsked(false),
    readingFacts,
    onFactsRead: () => setReadingFacts(false),
    shownPhotos,
    showPhotos: setShownPhotos,
    outline,
    showOutline: setOutline,
    suggesting,
    find,
    comments: { ...comments, ask: askComments },
    exportMany,
    compare: (before, after) => setComparing({ before, after }),
  };

  return (
    <WorkspaceContext value={workspace}>
      <EditorRefContext value={editor}>
        <div className={classes.frame} data-focus={focus}>
          {!focus && <Sidebar deskName={deskName} />}
          {section === 'queue' && <QueueScreen />}
          {section === 'directory' && <DirectoryScreen />}
          {section !== 'queue' && section !== 'directory' && (
            <>
              {!focus && <ArticleList />}
              <ArticleScreen />
            </>
          )}
        </div>
      </EditorRefContext>
      <NewReport
        opened={newReport}
        onClose={newReportDialog.close}
        onCreated={(id) => {
          setSection('drafts');
          openArticle(id);
          setTab('facts');
        }}
      />
      <ImportReports
        opened={importing}
        onClose={importDialog.close}
        onOpen={(id) => {
          setSection('drafts');
          openArticle(id);
        }}
      />
      <CompareScreen sides={comparing} article={article} onSides={setComparing} />
      <ActionDialog
        action={action}
        article={article}
        onClose={() => setAction(null)}
        onDone={(after) => setSection((now) => (now === 'archive' || now === 'waiting' ? now : sectionOf(after.state)))}
      />
      {article && <ExportDialog opened={exporting} article={article} onClose={exportDialog.close} />}
      {article && <HandOverDialog opened={handingOver} article={article} onClose={handOverDialog.close} />}
      <TakeOverDialog
        opened={takingOver}
        onClose={takeOverDialog.close}
        onTaken={(id) => {
          commandContext.goTo('archive');
          openArticle(id);
        }}
      />
      <BulkExportDialog filter={bulkFilter} onClose={() => exportMany(null)} />
      <SettingsDialog tab={settingsTab} onTab={setSettingsTab} />
      <Palette />
      <EnterDialog person={entering} onClose={() => setEntering(null)} />
      {locked ? <LockScreen profile={profile} /> : <IdleLock />}
    </WorkspaceContext>
  );
}

/** A dialog is a question of its own: keys meant for the window behind it wait until it is answered. */
const isDialogOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** The body's history is the document's; a plain field's is the engine's, which only this old call reaches. */
function stepBack(step: 'undo' | 'redo', editor: Editor | null): void {
  if (editor?.isFocused) editor.commands[step]();
  else document.execCommand(step);
}
