import type { Directory } from '../../domain/directory/entry';
import { ImportRefused, readImport, recogniseReport, type ImportProblem } from '../../importers/registry';
import type { DeskRepository } from '../../storage/repositories/desk';
import { newId, presentMoment } from './actor';
import type { ArticleService } from './articles';
import type { photoIntake } from './photoIntake';
import { Refused } from './refused';

export { importedEndings, type ImportProblem } from '../../importers/registry';

/** More at once is a mistake of the hand. */
export const mostFiles = 500;

/** What became of one file. */
export type ImportedFile =
  | { readonly fileName: string; readonly articleId: string; readonly headline: string; readonly uncertain: readonly string[]; readonly pictures: number }
  | { readonly fileName: string; readonly problem: ImportProblem };

interface Needs {
  readonly articleService: ArticleService;
  readonly desk: DeskRepository;
  readonly directory: { current(): Directory };
  readonly intake: Pick<ReturnType<typeof photoIntake>, 'take'>;
  readonly readOnly: boolean;
  readonly now: () => Date;
  readonly report: (message: string, error: unknown) => void;
}

/** Brings files in as reports of the present profile. */
export function importService({ articleService, desk, directory, intake, readOnly, now, report }: Needs) {
  /** Brings the photos of a file in. @returns how many did not come along */
  async function leftBehind(articleId: string, photos: readonly File[]): Promise<number> {
    if (photos.length === 0) return 0;
    try {
      return photos.length - (await intake.take(articleId, photos)).ids.length;
    } catch (error) {
      // The words are in; of the photos the person is told.
      report('the photos of an imported file did not come in', error);
      return photos.length;
    }
  }

  async function take(file: File, templateId: string): Promise<ImportedFile> {
    try {
      const read = await readImport(file);
      const { uncertain, ...content } = recogniseReport(read, { newId, directory: directory.current() });
      const { actor } = await presentMoment(desk, now);
      const byline = content.byline || actor.name;
      const articleId = await articleService.add({ templateId, authorId: actor.id }, { ...content, byline, photos: [] });
      const pictures = read.pictures + (await leftBehind(articleId, read.photos ?? []));
      return { fileName: file.name, articleId, headline: content.headline, uncertain: uncertain.map(({ text }) => text), pictures };
    } catch (error) {
      if (!(error instanceof ImportRefused)) report(`the file ${file.name} was not imported`, error);
      return { fileName: file.name, problem: error instanceof ImportRefused ? error.code : 'unreadable' };
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
      for (const file of files.slice(0, mostFiles)) {
        if (signal.aborted) return;
        onFile(await take(file, templateId));
      }
    },
  };
}
