import type { PhotoFile } from '../domain/article/photo';
import { deskChecks } from '../domain/checks';
import { mayCurate } from '../domain/people/mayCurate';
import { mayManage } from '../domain/people/mayManage';
import type { Profile, Role } from '../domain/people/profile';
import type { OutboxItem } from '../domain/publishing/outbox';
import { instantOf } from '../domain/publishing/schedule';
import { upgradeDocument } from '../editor/document/upgrade';
import { importThread } from '../importers/registry';
import { cutPhoto } from '../photos/cutPhoto';
import type { PhotoEdit } from '../photos/layout';
import { photoAddress, type Platform } from '../platform/platform';
import type { Ruling } from '../publish/queue/createQueue';
import { parseOutboxItem } from '../publish/queue/parse';
import { deskStorage } from '../storage/deskStorage';
import { deskDataOver, guardedData, settledData } from './deskData';
import { newId, presentMoment, sha256 } from './services/actor';
import { approvalService } from './services/approvals';
import { articleService, deskTimeZone, type OpenArticle } from './services/articles';
import { binService } from './services/bin';
import { checkSettingsService } from './services/checkSettings';
import { commentService } from './services/comments';
import { deriveWhatIsWanted } from './services/derivedPhotos';
import { directoryService } from './services/directory';
import { readDirectoryFile } from './services/directoryFile';
import { bulkExportService } from './services/bulkExports';
import { exportThread } from './services/exportThread';
import { exportService } from './services/exports';
import { handOverService } from './services/handOver';
import { proofService } from './services/proof';
import { historyService } from './services/history';
import { intervalRevisions } from './services/intervalRevisions';
import { openDatabase, recover } from './services/opening';
import { importService } from './services/importing';
import { knowledgeOver } from './services/knowledge';
import { lockService } from './services/locks';
import { noticeService } from './services/notices';
import { photoIntake } from './services/photoIntake';
import { policyService } from './services/policy';
import { articleRow } from './services/projection';
import { abilitiesOver, publishing } from './services/publishing';
import { Refused } from './services/refused';
import { reviewChoiceService } from './services/reviewChoice';
import { openSampleDesk } from './services/sampleDesk';
import { savingService } from './services/saving';
import { seenService } from './services/seen';
import { spellingService } from './services/spelling';
import { templateLibrary, templateService } from './services/templates';
import { folderTarget, targetService } from './services/targets';
import { upkeep } from './services/upkeep';
import { uploadService } from './services/uploads';
import { readVietnamese } from './services/vietnamese';
import { versionsOf } from './services/versions';
import { newKey, workflowService } from './services/workflow';

const now = (): Date => new Date();
/** Reading what thousands of journals say of themselves would keep the first screen waiting. */
const firstScreenMs = 500;

export interface OpenOptions {
  /** Writes a fault of the program to the log. */
  readonly report: (message: string, error: unknown) => void;
  /** Told how far the desk is rebuilt from its journals, in articles; never when nothing was lost. */
  readonly onRecovery?: (done: number, total: number) => void;
  /** Told what is done next, for the log of a start that stands still. */
  readonly onStep?: (step: 'database' | 'templates' | 'recovery' | 'policy' | 'approvals' | 'rest') => void;
}

/**
 * Opens the desk of this computer: the composition root of the renderer, where storage, queue, exporters and platform
 * meet. Screens get the result and nothing else.
 * @throws when the database cannot be opened or rebuilt; nothing was changed then
 */
export async function openDesk(platform: Platform, { report, onRecovery = () => undefined, onStep = () => undefined }: OpenOptions) {
  const { desk: folder } = platform.info;
  if (folder.state !== 'open') throw new Error(`the desk folder is not open: ${folder.because}`);
  const readOnly = folder.access === 'readOnly';
  onStep('database');
  const opened = await openDatabase(platform, folder.database);
  const library = templateLibrary();
  const storage = deskStorage({
    db: opened.db, journal: platform.journal, journals: !readOnly, prepare: readOnly ? () => undefined : upgradeDocument,
    project: (facts) => articleRow(knowledge)(facts), parseOutboxItem, now, report,
  });
  const { desk, articles, documents, outbox, revisions } = storage;
  onStep('templates');
  library.hold(await storage.templates.list());
  const directory = directoryService({ rows: storage.directory, now, report });
  const checkSettings = await checkSettingsService({ desk, now, report });
  const knowledge = knowledgeOver(directory, checkSettings, library.templateOf);
  onStep('recovery');
  const recovered = await recover({ platform, opened, storage, readOnly, onRecovery });
  if (recovered) library.hold(await storage.templates.list());
  storage.templates.watch()(library.hold, (error) => report('the templates cannot be followed', error));
  const templates = templateService({ library, store: storage.templates, desk, platform, now });

  const articleFiles = articleService({ articles, documents, revisions, undo: storage.undo, desk, knowledge, readOnly, now, report });
  const intervals = intervalRevisions({ revisions, desk, now, report });
  onStep('policy');
  const policy = await policyService({ desk, verbs: platform.approvals, now, report });
  const approvals = approvalService({ verbs: platform.approvals, desk, digest: sha256, policy: policy.current, written: () => storage.writer.written('desk'), report });
  const { queue, connectors } = publishing({
    platform, store: outbox.store, checkApproval: approvals.check, now, report,
    onPublished: ({ content }) => void directory.learnFrom(content.facts).catch((error: unknown) => report('nothing was learned from a published report', error)),
  });
  const workflow = workflowService({ articles, articleService: articleFiles, desk, knowledge, approvals, policy: policy.current, abilities: abilitiesOver(connectors), now });
  const locks = lockService({ verbs: platform.approvals, desk, report });
  onStep('approvals');
  if (!readOnly) await approvals.begin().then(locks.look);
  onStep('rest');
  const targets = targetService({ platform, desk, connectors, resume: (id) => queue.resumeTarget(id) });
  const history = historyService({ articles, articleService: articleFiles, revisions, intervals, desk, now });
  const bin = binService({ articles, bin: storage.bin, desk, now });
  const comments = commentService({ articles, articleService: articleFiles, desk, now });
  const handOver = handOverService({ platform, storage, library, directory, read: articleFiles.read, keepRevision: intervals.keep, now, report });
  const seen = seenService({ revisions, desk, now });
  const notices = noticeService({ articles, desk, policy: policy.current, report });
  const saving = savingService(storage);
  const intake = photoIntake({ photos: platform.photos, edit: articleFiles.edit });

  // What waits to be published is only sent once both copies agree on what was sent already.
  const { compare, check, tidy } = upkeep({ storage, bin, report });
  const keepUp = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, firstScreenMs));
    await directory.load();
    await compare();
    // The journal may have had entries that the database lacked.
    await directory.load();
    await Promise.all([queue.start(), tidy().then(check)]);
  };
  const lookAround = (): Promise<void> => (readOnly ? directory.load() : keepUp());
  lookAround().catch((error: unknown) => report('the desk could not be tidied', error));
  if (!readOnly) deriveWhatIsWanted({ platform, report });
  const spelling = spellingService({ platform, directory, readDictionary: readVietnamese, whenIdle: (work) => requestIdleCallback(work), report });
  platform.deskFolder.onSpace((space) => {
    if (space.state === 'enough' || space.state === 'low') storage.writer.retry();
  });
  window.addEventListener('online', () => void queue.wake());
  platform.onWake(() => void queue.wake());
  // The last letter typed is a moment away from the disk: the window stays until it is there. Where it cannot be written,
  // the window stays with its warning, and only closing it once more means it.
  let isWarned = false;
  const heldOpen = new Set<() => void>();
  window.addEventListener('beforeunload', (event) => {
    if (!saving.hasUnsaved() || isWarned) return;
    event.preventDefault();
    void storage.settle().then(() => {
      isWarned = saving.hasUnsaved();
      if (!isWarned) return window.close();
      setTimeout(() => (isWarned = false), 15_000);
      heldOpen.forEach((tell) => tell());
    });
  });

  /** Refuses on a desk of which nothing may change. */
  const writing =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (readOnly) throw new Refused('readOnlyDesk');
      return work(...args);
    };
  /** Lets only those who look after the desk go on, wherever the call came from. */
  const managing =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const { actor } = await presentMoment(desk, now);
      if (!mayManage(actor, await desk.listProfiles())) throw new Refused('notManaging');
      return work(...args);
    };
  /** Lets only those go on who may remove, merge and import what the directory holds. */
  const curating =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const { actor } = await presentMoment(desk, now);
      if (!mayCurate(actor, await desk.listProfiles())) throw new Refused('notCurating');
      return work(...args);
    };
  const managingDesk = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => writing(managing(work));

  return {
    info: platform.info,
    /** The checks, and what this desk decided about them: editors and above decide. */
    checks: {
      list: deskChecks.filter(({ isFixed }) => !isFixed),
      settings: { current: checkSettings.current, onChange: checkSettings.onChange, write: writing(checkSettings.write) },
    },
    /** How many approvals an article needs, and whose: managers decide. */
    policy: { current: policy.current, onChange: policy.onChange, write: writing(policy.write) },
    articles: {
      watchList: articles.watchList,
      watch: articles.watch,
      watchCounters: articles.watchCounters,
      watchEvents: articles.watchEvents,
      open: async (id: string): Promise<OpenArticle> => intervals.follow(await articleFiles.open(id)),
      edit: articleFiles.edit,
      createFrom: articleFiles.createFrom,
    },
    workflow: {
      /** Carries out an action of the workflow; a queued article is sent at once when the line is there. */
      perform: writing(async (...args: Parameters<typeof workflow.perform>) => {
        const article = await workflow.perform(...args);
        if (args[0] === 'queue' || args[0] === 'withdraw') await queue.wake();
        return article;
      }),
    },
    photos: {
      address: photoAddress,
      intake,
      /** A turned and cut copy of a photo, in the photo store. @throws Error when it cannot be made */
      async cut({ hash, fileName }: PhotoFile, edit: PhotoEdit): Promise<PhotoFile> {
        const picture = await cutPhoto({ address: photoAddress(hash), edit });
        const { photos, refused } = await intake.takeOne(new File([picture], fileName, { type: picture.type }));
        const [taken] = photos;
        if (!taken) throw new Error(refused[0]?.detail ?? refused[0]?.problem ?? 'the picture did not come in');
        const { isKnown: _known, found: _found, ...file } = taken;
        return file;
      },
    },
    people: {
      watchIdentity: desk.watchIdentity,
      watchProfiles: desk.watchProfiles,
      watchCurrent: desk.watchCurrentProfile,
      /** @throws Refused when somebody's password is missing or wrong */
      switchTo: async (id: string, password: string | null = null): Promise<void> => {
        if ((await desk.listProfiles()).some((each) => each.id === id && each.elsewhere)) throw new Refused('profileUnknown');
        if (!readOnly) await approvals.use(id, password);
        await desk.switchTo(id);
        if (!readOnly) await locks.look();
      },
      /** Who has a password, and whether the desk waits for one. */
      locks: { current: locks.current, onChange: locks.onChange, lock: writing(locks.lock), setPassword: writing(locks.setPassword), reset: managingDesk(locks.reset) },
      add: managingDesk(async (name: string, role: Role): Promise<Profile> => {
        const profile = newProfile(name, role);
        await desk.addProfile(profile);
        await approvals.begin();
        return profile;
      }),
    },
    /** The first start: a desk of one's own, or the sample. */
    firstStart: {
      found: writing(async (deskName: string, name: string, role: Role): Promise<void> => {
        const identity = { name: deskName.trim().normalize('NFC'), createdAt: now().toISOString(), sample: false };
        await desk.found(identity, [newProfile(name, role)], [folderTarget()]);
        await approvals.begin();
      }),
      openSample: writing(async (): Promise<void> => {
        await openSampleDesk({ platform, desk, articles, articleService: articleFiles, now });
        await approvals.begin();
      }),
    },
    queue: {
      watchAll: outbox.watchAll,
      watchOf: outbox.watchOf,
      watchOpenCount: outbox.watchOpenCount,
      watchHeld: outbox.watchHeld,
      ...uploadService(platform.onUpload, connectors),
      hold: managingDesk(queue.hold),
      holdAll: managingDesk(queue.holdAll),
      move: managingDesk(queue.move),
      schedule: managingDesk(queue.schedule),
      /** The instant at which the desk's clocks show this day and time, null for none such. */
      instantOf: (isoDay: string, time: string) => instantOf(isoDay, time, deskTimeZone),
      retry: managingDesk(queue.retry),
      rule: managingDesk((itemId: string, ruling: Ruling) => queue.rule(itemId, ruling, newKey())),
      /** What a person compares who decides about an item whose article somebody changed over there. */
      versions: (item: OutboxItem) => versionsOf(item),
      cancel: managingDesk(queue.cancel),
      revealFolder: platform.revealFolder,
    },
    targets: {
      save: managingDesk(targets.save),
      remove: managingDesk(targets.remove),
      test: targets.test,
      abilities: abilitiesOver(connectors),
      watch: desk.watchTargets,
      connections: platform.listConnections,
      chooseFolder: platform.chooseFolder,
      resume: managingDesk(queue.resumeTarget),
    },
    /** People, units, documents, abbreviations: anybody looks, adds and corrects, editors remove, merge and import. */
    directory: {
      current: () => directory.index,
      isLoaded: () => directory.isLoaded,
      onChange: directory.onChange,
      save: writing(directory.save),
      remove: writing(curating(directory.remove)),
      merge: writing(curating(directory.merge)),
      readFile: readDirectoryFile,
      importRows: writing(curating(directory.importRows)),
    },
    templates: {
      ...templates,
      change: writing(templates.change),
      copy: writing(templates.copy),
      setDisabled: writing(templates.setDisabled),
      importText: writing(templates.importText),
    },
    history: { ...history, restore: writing(history.restore) },
    /** Comments beside the text: anybody writes them while an article is on its way to an approval. */
    comments,
    /** What others did that the person at work should hear of; a locked desk shows nothing of it outside. */
    notices: { follow: readOnly ? () => () => undefined : notices.follow, showOutside: async (notice: Parameters<Platform['showNotice']>[0]): Promise<void> => (locks.current().locked ? undefined : platform.showNotice(notice)) },
    /** What each person has had on the screen, and where "what changed since" begins. */
    seen: { mark: writing(seen.mark), baseline: seen.baseline },
    bin: { purge: writing(bin.purge), keptUntil: bin.keptUntil },
    /** Everything on its way to the disk in this window. */
    saving: { watch: saving.watch },
    /** What was brought back from the journals at this start, or null. */
    recovered,
    data: guardedData(settledData(deskDataOver(platform), storage.settle), managing),
    access: folder.access,
    importing: importService({ articleService: articleFiles, desk, directory: { current: () => directory.index }, intake, openThread: importThread, readOnly, now, report }),
    /** Reports to and from other desks, in files. */
    handOver: { ...handOver, write: writing(handOver.write), take: writing(handOver.take), trust: managingDesk(handOver.trust) },
    /** Who decided what: the audit log, keys, approval sheets. */
    proof: proofService({ platform, articles, articleService: articleFiles, desk }),
    exports: {
      ...exportService({ platform, articleService: articleFiles, articles, desk, knowledge, now, openThread: exportThread }),
      ...bulkExportService({ platform, articleService: articleFiles, articles, desk, knowledge, now, openThread: exportThread, report }),
      reviewChoice: reviewChoiceService({ desk, readOnly, now }),
      chooseFolder: platform.chooseFolder,
    },
    openLink: platform.openLink,
    settings: { read: platform.readSettings, write: platform.writeSettings, onChange: platform.onSettings },
    spelling,
    onMenuCommand: platform.onCommand,
    /** Told when the window was to be closed and stays, because words in it cannot be written. */
    onHeldOpen: (tell: () => void): (() => void) => {
      heldOpen.add(tell);
      return () => heldOpen.delete(tell);
    },
    report,
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

function newProfile(name: string, role: Role): Profile {
  return { id: newId(), name: name.trim().normalize('NFC'), role, createdAt: now().toISOString() };
}
