import type * as Y from 'yjs';
import { prefilledPhoto } from '../../domain/captions/prefill';
import { putPhoto, readFacts, readPhotos } from '../../editor/document/articleDocument';
import type { IntakeProgress, PhotoImport, PhotoVerbs, TakenPhoto } from '../../platform/platform';
import { newId } from './actor';

/** Photos that are in already are added to the article together: each adding is written to the disk. */
const batchMs = 400;
/** Nobody reads a number that changes more often, and each change draws the screen anew. */
const shownMs = 150;

/** Where photos come from: a dialog, or files and folders that were dropped or pasted. */
export type PhotoSource = 'files' | 'folder' | readonly File[];

/** An import as it goes on. */
export interface Intake extends Omit<IntakeProgress, 'photos'> {
  readonly articleId: string;
}

/** What became of an import. */
export interface IntakeOutcome {
  /** Ids of the photos added to the article, in order. */
  readonly ids: readonly string[];
  readonly refused: PhotoImport['refused'];
  /** Files not looked at, because somebody ended the import. */
  readonly left: number;
  /** Names of pictures that the article had already; they were not added again. */
  readonly doubled: readonly string[];
  /** Names of pictures that were added, and that the desk had before. */
  readonly known: readonly string[];
}

interface Needs {
  readonly photos: Pick<PhotoVerbs, 'pick' | 'importFiles' | 'cancel' | 'onIntake'>;
  /** Changes an article, open or not, and makes it last. */
  readonly edit: (articleId: string, change: (doc: Y.Doc) => void) => Promise<void>;
}

/** Brings photos into articles: one import after the other in each article, whatever screen is shown meanwhile. */
export function photoIntake({ photos, edit }: Needs) {
  const running = new Map<string, Intake>();
  const arrived = new Map<string, (photos: readonly TakenPhoto[]) => void>();
  const listeners = new Set<() => void>();
  let shown: readonly Intake[] = [];
  let showing: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    clearTimeout(showing);
    showing = undefined;
    // Before the first file is looked at, a dialog is open and there is nothing to show.
    shown = [...running.values()].filter(({ total }) => total > 0);
    listeners.forEach((listen) => listen());
  };

  photos.onIntake(({ photos: taken, ...progress }) => {
    const intake = running.get(progress.intake);
    if (!intake) return;
    running.set(progress.intake, { ...intake, ...progress });
    if (shown.some((each) => each.intake === intake.intake)) showing ??= setTimeout(show, shownMs);
    else show();
    arrived.get(progress.intake)?.(taken);
  });

  const asked = (intake: string, source: PhotoSource): Promise<PhotoImport> =>
    typeof source === 'string' ? photos.pick(intake, source) : photos.importFiles(intake, source);

  return {
    /**
     * Adds photos to an article. What is in is added while the import goes on, so that it is there whatever happens next.
     * @throws DeskError when nothing can be imported now; Refused when the article takes nothing
     */
    async take(articleId: string, source: PhotoSource): Promise<IntakeOutcome> {
      const intake = newId();
      const adding = articleAdding(articleId, edit);
      running.set(intake, { intake, articleId, done: 0, total: 0, bytes: 0, fileName: '' });
      arrived.set(intake, adding.later);
      try {
        const { photos: all, refused, left } = await asked(intake, source);
        return { refused, left, ...(await adding.finish(all)) };
      } finally {
        running.delete(intake);
        arrived.delete(intake);
        show();
      }
    },
    /** One photo that is added to no article, or none; for the place of another. */
    async pickOne(): Promise<PhotoImport> {
      return photos.pick(newId(), 'files');
    },
    /** A picture that was made in the window, for the place of another. */
    takeOne: (file: File): Promise<PhotoImport> => photos.importFiles(newId(), [file]),
    cancel: (intake: string) => photos.cancel(intake),
    /** The imports that are under way; the same object until something changes. */
    current: () => shown,
    onChange(listen: () => void): () => void {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
  };
}
export type PhotoIntake = ReturnType<typeof photoIntake>;

/** Adds photos to one article as they come, a batch at a time. */
function articleAdding(articleId: string, edit: Needs['edit']) {
  const taken: TakenPhoto[] = [];
  const ids: string[] = [];
  const doubled: string[] = [];
  const known: string[] = [];
  let added = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work: Promise<void> = Promise.resolve();

  const add = (): Promise<void> => {
    const batch = taken.slice(added);
    added = taken.length;
    if (batch.length === 0) return work;
    const adding = work.then(() => edit(articleId, (doc) => doc.transact(() => batch.forEach((photo) => put(doc, photo)))));
    // Told at the end; until then nobody looks.
    adding.catch(() => undefined);
    return (work = adding);
  };
  const put = (doc: Y.Doc, { isKnown, found, ...file }: TakenPhoto): void => {
    const there = readPhotos(doc);
    if (there.some(({ hash }) => hash === file.hash)) return void doubled.push(file.fileName);
    const id = newId();
    // Where the file credits nobody it is most likely whoever took the one before.
    const credit = there.findLast((photo) => photo.credit.trim())?.credit ?? '';
    putPhoto(doc, { ...file, id, ...prefilledPhoto(found, { facts: readFacts(doc), credit, newId }) });
    ids.push(id);
    if (isKnown) known.push(file.fileName);
  };
  return {
    later(photos: readonly TakenPhoto[]): void {
      if (photos.length === 0) return;
      taken.push(...photos);
      timer ??= setTimeout(() => {
        timer = undefined;
        void add();
      }, batchMs);
    },
    /** @param all everything that came in, in the order in which it was told @throws what the article's change threw */
    async finish(all: readonly TakenPhoto[]): Promise<{ ids: readonly string[]; doubled: readonly string[]; known: readonly string[] }> {
      clearTimeout(timer);
      taken.push(...all.slice(taken.length));
      await add();
      return { ids, doubled, known };
    },
  };
}
