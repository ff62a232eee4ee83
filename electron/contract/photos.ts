import { z } from 'zod';
import { foundMetadata } from './photo-metadata';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const photoFile = z.object({
  hash,
  type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
  fileName: z.string(),
});
export type PhotoFile = z.infer<typeof photoFile>;

/** Why a file did not become a photo; words are `photoProblems.<code>`. The last two are about folders. */
export const photoProblem = z.enum([
  'empty', 'tooLarge', 'notAnImage', 'cutShort', 'animated', 'heic', 'vector', 'unsupported', 'unreadable', 'tooManyPixels', 'diskFull', 'internal',
  'tooManyFiles', 'emptyFolder',
]);
export type PhotoProblem = z.infer<typeof photoProblem>;

/** A photo that came in, with what the file says of itself. `isKnown`: the store had it already, from this or another article. */
const takenPhoto = photoFile.extend({ isKnown: z.boolean(), found: foundMetadata });
export type TakenPhoto = z.infer<typeof takenPhoto>;

/** What became of each file, in the order given. */
export const photoImport = z.object({
  photos: z.array(takenPhoto),
  refused: z.array(z.object({ fileName: z.string(), problem: photoProblem, detail: z.string().optional() })),
  /** Files that were not looked at, because somebody ended the import. */
  left: z.number().int().nonnegative(),
});
export type PhotoImport = z.infer<typeof photoImport>;

/** Names an import for as long as it lasts; the window gives the name, and ends the import by it. */
export const intakeId = z.uuid();

/** How far an import is. */
export interface IntakeProgress {
  readonly intake: string;
  /** Files that were looked at, whatever came of them. */
  readonly done: number;
  readonly total: number;
  /** Bytes of the photos that came in. */
  readonly bytes: number;
  /** The file that is being looked at, or empty at the end. */
  readonly fileName: string;
  /** What came in since the last word. */
  readonly photos: readonly TakenPhoto[];
}
