import type { DeskStorage } from '../../storage/deskStorage';
import type { BinService } from './bin';

const dayMs = 24 * 60 * 60_000;
const firstRetryMs = 15_000;
const longestRetryMs = 10 * 60_000;

interface Needs {
  readonly storage: Pick<DeskStorage, 'reconciler' | 'refills' | 'documents' | 'settle'>;
  readonly bin: BinService;
  readonly report: (message: string, error: unknown) => void;
}

/** What the desk does by itself once its first screen stands. */
export function upkeep({ storage, bin, report }: Needs) {
  /** Brings documents of an older format up to the present one, each when it is opened; goes on where it was interrupted. */
  async function upgradeDocuments(): Promise<void> {
    for (const id of await storage.documents.outdated()) {
      try {
        const document = await storage.documents.open(id);
        await document.flush().finally(() => document.close());
        await storage.documents.isUpToDate(id);
      } catch (error) {
        report(`the document of ${id} could not be brought up to date`, error);
      }
    }
  }
  const purge = (): void => void bin.purgeExpired().catch((error: unknown) => report('the bin could not be emptied', error));

  return {
    /** Brings both copies together, however long it takes until the journals can be read. */
    async compare(): Promise<void> {
      const attempt = async (): Promise<boolean> => {
        try {
          await storage.reconciler.merge(await storage.reconciler.differences());
          return true;
        } catch (error) {
          report('the journals could not be compared', error);
          return false;
        }
      };
      for (let wait = firstRetryMs; !(await attempt()); wait = Math.min(wait * 2, longestRetryMs)) {
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    },
    /** Looks into every journal once: lengths can be equal and the bytes not. */
    check: (): Promise<void> => storage.refills.check().catch((error: unknown) => report('the journals could not be checked', error)),
    /** Old documents and what has lain in the bin for long enough; the bin is looked at once a day from then on. */
    async tidy(): Promise<void> {
      await upgradeDocuments();
      purge();
      setInterval(purge, dayMs);
      await storage.settle();
    },
  };
}
