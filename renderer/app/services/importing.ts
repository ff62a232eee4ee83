import type { Directory } from '../../domain/directory/entry';
import { ImportRefused, isPicture, readImport, recogniseReport, type Beside, type ImportedBlocks, type ImportProblem, type ImportThread } from '../../importers/registry';
import type { DeskRepository } from '../../storage/repositories/desk';
import { newId, presentMoment } from './actor';
import type { ArticleService } from './articles';
import { importedPhotos } from './importedPhotos';
import type { photoIntake } from './photoIntake';
import { Refused } from './refused';

export { importedEndings, type ImportProblem } from '../../importers/registry';

/** More at once is a mistake of the hand. */
export const mostFiles = 500;

/** What became of a file, or of one of the reports in it. */
export type ImportedFile = {
  readonly fileName: string;
  /** Which of the reports in the file it is, from 1; 0 for a picture that is in none. */
  readonly part: number;
} & (
  | { readonly articleId: string; readonly headline: string; readonly uncertain: readonly string[]; readonly pictures: number }
  | { readonly problem: ImportProblem | 'pictureAlone' }
);

interface Needs {
  readonly articleService: ArticleService;
  readonly desk: DeskRepository;
  readonly directory: { current(): Directory };
  readonly intake: Pick<ReturnType<typeof photoIntake>, 'takeOne'>;
  readonly openThread: () => ImportThread;
  readonly readOnly: boolean;
  readonly now: () => Date;
  readonly report: (message: string, error: unknown) => void;
}

/** Brings files in as reports of the present profile. */
export function importService({ articleService, desk, directory, intake, openThread, readOnly, now, report }: Needs) {
  const failed = (fileName: string, part: number, error: unknown): ImportedFile => {
    if (!(error instanceof ImportRefused)) report(`the file ${fileName} was not imported`, error);
    return { fileName, part, problem: error instanceof ImportRefused ? error.code : 'unreadable' };
  };

  interface Taking {
    readonly templateId: string;
    readonly thread: ImportThread;
    readonly beside: Beside;
    readonly onFile: (done: ImportedFile) => void;
    readonly signal: AbortSignal;
  }

  async function take(file: File, { templateId, thread, beside, onFile, signal }: Taking): Promise<void> {
    let part = 1;
    try {
      for (const read of await readImport(file, thread, beside)) {
        if (signal.aborted) return;
        onFile(await add(read, templateId, file.name, part));
        part += 1;
      }
    } catch (error) {
      onFile(failed(file.name, part, error));
    }
  }

  async function add(read: ImportedBlocks, templateId: string, fileName: string, part: number): Promise<ImportedFile> {
    try {
      const { uncertain, ...content } = recogniseReport(read, { newId, directory: directory.current() });
      const { actor } = await presentMoment(desk, now);
      const byline = content.byline || actor.name;
      const { body, photos, left } = await importedPhotos({ ...content, photos: read.photos }, intake.takeOne);
      const articleId = await articleService.add({ templateId, authorId: actor.id }, { ...content, byline, body, photos });
      return { fileName, part, articleId, headline: content.headline, uncertain: uncertain.map(({ text }) => text), pictures: left };
    } catch (error) {
      return failed(fileName, part, error);
    }
  }
  return {
    /**
     * Imports files one after the other; a bad one keeps no other back.
     * @param onFile told of each as it is done
     * @param signal ends the import behind the file that is being read; what is in stays
     * @throws Refused on a desk of which nothing may change
     */
    async importFiles(files: readonly File[], templateId: string, onFile: (done: ImportedFile) => void, signal: AbortSignal): Promise<void> {
      if (readOnly) throw new Refused('readOnlyDesk');
      const chosen = files.slice(0, mostFiles);
      const pictures = picturesAmong(chosen);
      const thread = openThread();
      try {
        for (const file of textsAmong(chosen)) {
          if (signal.aborted) return;
          await take(file, { templateId, thread, beside: pictures.beside, onFile, signal });
        }
      } finally {
        thread.end();
      }
      for (const { name } of signal.aborted ? [] : pictures.unused()) onFile({ fileName: name, part: 0, problem: 'pictureAlone' });
    },
  };
}

/** The files that are to become reports; pictures only come with them. */
export const textsAmong = (files: readonly File[]): readonly File[] => files.slice(0, mostFiles).filter((file) => !isPicture(file));

/** The pictures among chosen files; one that several have the name of is nobody's. */
function picturesAmong(files: readonly File[]): { beside: Beside; unused: () => readonly File[] } {
  const pictures = files.filter(isPicture);
  const used = new Set<File>();
  return {
    beside(address) {
      const name = nameIn(address);
      const [picture, another] = pictures.filter((each) => each.name.normalize('NFC') === name);
      if (!picture || another) return null;
      used.add(picture);
      return picture;
    },
    unused: () => pictures.filter((each) => !used.has(each)),
  };
}

/** The file's name in the address of a page beside it, or nothing for one elsewhere. */
function nameIn(address: string): string {
  if (/^[a-z][a-z\d+.-]*:|^\/\//iu.test(address)) return '';
  const name = address.replace(/[?#].*$/u, '').split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name).normalize('NFC');
  } catch {
    return name;
  }
}
