import type { IntakeProgress, PhotoImport } from '../../contract/photos';
import { collectFiles, type GivenFile } from './collect-files';
import { importPhotos } from './import-photos';
import type { PhotoStore } from './photo-store';

export interface IntakeParts {
  readonly photos: PhotoStore;
  readonly onProgress: (progress: IntakeProgress) => void;
}

/** The imports that are under way; each can be ended by its name, and keeps what is in by then. */
export class Intakes {
  readonly #running = new Map<string, AbortController>();

  constructor(private readonly parts: IntakeParts) {}

  /**
   * Takes files and folders in.
   * @param given paths on this computer, or files with another name; may be hostile
   * @returns what became of each; never throws for a file
   */
  async take(intake: string, given: readonly (string | GivenFile)[]): Promise<PhotoImport> {
    const { photos, onProgress } = this.parts;
    const ending = new AbortController();
    this.#running.set(intake, ending);
    try {
      const { files, refused } = await collectFiles(given, ending.signal);
      const result = await importPhotos(photos, files, { signal: ending.signal, onProgress: (progress) => onProgress({ intake, ...progress }) });
      return { ...result, refused: [...refused, ...result.refused] };
    } finally {
      this.#running.delete(intake);
    }
  }

  cancel(intake: string): void {
    this.#running.get(intake)?.abort();
  }

  /** Ends them all, because the desk is closed. */
  close(): void {
    for (const ending of this.#running.values()) ending.abort();
  }
}
