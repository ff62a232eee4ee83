import { deskChecks } from '../domain/checks';
import { mayManage } from '../domain/people/mayManage';
import type { Profile, Role } from '../domain/people/profile';
import type { Watch } from '../domain/watch';
import { photoAddress, type Platform } from '../platform/platform';
import { DeskDatabase } from '../storage/db';
import { articleRepository } from '../storage/repositories/articles';
import { deskRepository } from '../storage/repositories/desk';
import { documentRepository } from '../storage/repositories/documents';
import { outboxRepository } from '../storage/repositories/outbox';
import { parseOutboxItem } from '../publish/queue/parse';
import type { SavingState } from './banner';
import { deskDataOver, guardedData, type Recovered } from './deskData';
import { newId, presentMoment } from './services/actor';
import { articleService } from './services/articles';
import type { BinService } from './services/bin';
import { exportService } from './services/exports';
import type { HistoryService } from './services/history';
import { openSampleDesk } from './services/sampleDesk';
import { publishing } from './services/publishing';
import { folderTarget, targetService } from './services/targets';
import { Refused, workflowService } from './services/workflow';

const now = (): Date => new Date();

export interface OpenOptions {
  /** Writes a fault of the program to the log. */
  readonly report: (message: string, error: unknown) => void;
  /** Told how far the desk is rebuilt from its journals, in articles; never when nothing was lost. */
  readonly onRecovery?: (done: number, total: number) => void;
}

/**
 * Opens the desk of this computer: the composition root of the renderer, where storage, queue, exporters and platform
 * meet. Screens get the result and nothing else.
 * @throws when the database cannot be opened; nothing was changed then
 */
export async function openDesk(platform: Platform, { report, onRecovery }: OpenOptions) {
  void onRecovery;
  const db = new DeskDatabase();
  await db.open();

  const desk = deskRepository(db);
  const articles = articleRepository(db);
  const documents = documentRepository(db);
  const outbox = outboxRepository(db, parseOutboxItem, () => now().toISOString(), (row) =>
    platform.log('error', 'unreadable outbox row', JSON.stringify(row).slice(0, 2000)),
  );
  const articleFiles = articleService({ articles, documents, desk, now, report });
  const { queue, connectors } = publishing({ platform, store: outbox.store, now, report });
  const workflow = workflowService({ articles, articleService: articleFiles, desk, now });
  const targets = targetService({ platform, desk, connectors, resume: (id) => queue.resumeTarget(id) });

  await articleFiles.refreshStale();
  await queue.start();
  window.addEventListener('online', () => void queue.wake());
  platform.onWake(() => void queue.wake());
  // The last letter typed is a moment away from the disk: the window stays until it is there. Where it cannot be written,
  // the window stays with its warning, and only closing it once more means it.
  let isWarned = false;
  window.addEventListener('beforeunload', (event) => {
    if (!documents.hasUnsaved() || isWarned) return;
    event.preventDefault();
    void documents.settle().then(() => {
      isWarned = documents.hasUnsaved();
      if (isWarned) setTimeout(() => (isWarned = false), 15_000);
      else window.close();
    });
  });

  /** Lets only those who look after the desk go on, wherever the call came from. */
  const managing =
    <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const { actor } = await presentMoment(desk, now);
      if (!mayManage(actor, await desk.listProfiles())) throw new Refused('notManaging');
      return work(...args);
    };

  return {
    info: platform.info,
    checks: deskChecks,
    articles: {
      watchList: articles.watchList,
      watch: articles.watch,
      watchCounters: articles.watchCounters,
      watchEvents: articles.watchEvents,
      open: articleFiles.open,
      edit: articleFiles.edit,
      createFrom: articleFiles.createFrom,
    },
    workflow: {
      /** Carries out an action of the workflow; a queued article is sent at once when the line is there. */
      async perform(...args: Parameters<typeof workflow.perform>) {
        const article = await workflow.perform(...args);
        if (args[0] === 'queue') await queue.wake();
        return article;
      },
    },
    photos: {
      address: photoAddress,
      pick: platform.pickPhotos,
      importFiles: platform.importPhotoFiles,
    },
    people: {
      watchIdentity: desk.watchIdentity,
      watchProfiles: desk.watchProfiles,
      watchCurrent: desk.watchCurrentProfile,
      switchTo: desk.switchTo,
      add: managing(async (name: string, role: Role): Promise<Profile> => {
        const profile = newProfile(name, role);
        await desk.addProfile(profile);
        return profile;
      }),
    },
    /** The first start: a desk of one's own, or the sample. */
    firstStart: {
      async found(deskName: string, name: string, role: Role): Promise<void> {
        const identity = { name: deskName.trim().normalize('NFC'), createdAt: now().toISOString(), sample: false };
        await desk.found(identity, [newProfile(name, role)], [folderTarget()]);
      },
      openSample: () => openSampleDesk({ platform, desk, articles, articleService: articleFiles, now }),
    },
    queue: {
      watchAll: outbox.watchAll,
      watchOf: outbox.watchOf,
      retry: managing(queue.retry),
      cancel: managing(queue.cancel),
      revealFolder: platform.revealFolder,
    },
    targets: {
      save: managing(targets.save),
      remove: managing(targets.remove),
      test: targets.test,
      watch: desk.watchTargets,
      connections: platform.listConnections,
      chooseFolder: platform.chooseFolder,
      resume: managing(queue.resumeTarget),
    },
    history: {} as HistoryService,
    bin: {} as BinService,
    /** Everything on its way to the disk in this window. */
    saving: { watch: (() => () => undefined) as Watch<SavingState> },
    /** What was brought back from the journal at this start. */
    recovered: null as Recovered | null,
    data: guardedData(deskDataOver(platform), managing),
    access: (platform.info.desk.state === 'open' ? platform.info.desk.access : 'readOnly') satisfies DeskAccess as DeskAccess,
    exports: exportService({ platform, articleService: articleFiles, now }),
    openLink: platform.openLink,
    settings: { read: platform.readSettings, write: platform.writeSettings, onChange: platform.onSettings },
    onMenuCommand: platform.onCommand,
    report,
  };
}

/** `readOnly` when nothing of the desk may change: a newer version wrote it, or its disk takes nothing. */
export type DeskAccess = 'full' | 'readOnly';

export type Desk = Awaited<ReturnType<typeof openDesk>>;

function newProfile(name: string, role: Role): Profile {
  return { id: newId(), name: name.trim().normalize('NFC'), role, createdAt: now().toISOString() };
}
