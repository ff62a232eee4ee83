import { z } from 'zod';

export const photoFile = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
  fileName: z.string(),
});
export type PhotoFile = z.infer<typeof photoFile>;

/** Why a file did not become a photo; words are `photoProblems.<code>`. */
export const photoProblem = z.enum(['empty', 'tooLarge', 'notAnImage', 'unsupported', 'unreadable', 'tooManyPixels', 'diskFull', 'internal']);

/** What became of each file, in the order given. */
export const photoImport = z.object({
  photos: z.array(photoFile),
  refused: z.array(z.object({ fileName: z.string(), problem: photoProblem, detail: z.string().optional() })),
});
export type PhotoImport = z.infer<typeof photoImport>;
export type PhotoProblem = z.infer<typeof photoProblem>;
