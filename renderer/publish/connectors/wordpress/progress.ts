import { z } from 'zod';
import { differences } from '../../../domain/publishing/timeline';
import { seen } from '../../seen';

const phase = z.discriminatedUnion('do', [
  z.object({
    do: z.enum([
      'findPost', 'createDraft', 'findCategory', 'inspectPost', 'publishPost', 'readPost', 'findLeftovers', 'removeLeftover', 'done',
    ]),
  }),
  z.object({ do: z.literal('findPhotos'), page: z.number().int().positive() }),
  z.object({ do: z.literal('readPhotos'), page: z.number().int().positive(), seen: z.array(z.number()) }),
  z.object({ do: z.enum(['uploadPhoto', 'describePhoto']), photo: z.string() }),
  z.object({ do: z.literal('finishPhoto'), photo: z.string(), media: z.number() }),
]);

const sentPhoto = z.object({
  /** Id in the site's media library. */
  media: z.number(),
  /** Address of the picture on the site. */
  address: z.string(),
  /** All sizes are made, or the site cannot make them. */
  finished: z.boolean(),
  /** How often the site was asked for the sizes and failed. */
  failedFinishes: z.number(),
  /** Caption and alternative text are as approved, or were sent once more. */
  described: z.boolean(),
  /** The file, and the words in the media library, that were sent: whether a correction can leave the photo as it is. */
  hash: z.string().optional(),
  words: z.string().optional(),
});

const wordpressProgress = z.object({
  version: z.literal(1),
  /** The next thing to do. */
  at: phase,
  /** Id of the post, from the moment that it is known. */
  post: z.number().nullable(),
  location: z.string(),
  /** Id of the site's category, null where it has none of that name. */
  category: z.number().nullable(),
  /** By photo id. */
  photos: z.record(z.string(), sentPhoto),
  /** Doubles that a late request has made. */
  leftovers: z.array(z.object({ kind: z.enum(['posts', 'media']), id: z.number() })),
  differences: z.array(z.enum(differences)),
  /** The post as it was read last, once it is public. */
  seen: seen.optional(),
});

export type Phase = Readonly<z.infer<typeof phase>>;
export type WordPressProgress = Readonly<z.infer<typeof wordpressProgress>>;

export const wordpressStart: WordPressProgress = {
  version: 1,
  at: { do: 'findPost' },
  post: null,
  location: '',
  category: null,
  photos: {},
  leftovers: [],
  differences: [],
};

/** @returns null for anything that is not a progress of this connector. */
export function parseWordPressProgress(stored: unknown): WordPressProgress | null {
  return wordpressProgress.safeParse(stored).data ?? null;
}

/** Where to look when nobody knows what became of the request of a phase. */
const lookUps: Readonly<Record<Phase['do'], Phase>> = {
  findPost: { do: 'findPost' },
  createDraft: { do: 'findPost' },
  findPhotos: { do: 'findPhotos', page: 1 },
  uploadPhoto: { do: 'findPhotos', page: 1 },
  finishPhoto: { do: 'findPhotos', page: 1 },
  describePhoto: { do: 'findPhotos', page: 1 },
  findCategory: { do: 'findCategory' },
  inspectPost: { do: 'inspectPost' },
  publishPost: { do: 'inspectPost' },
  readPost: { do: 'readPost' },
  readPhotos: { do: 'readPost' },
  findLeftovers: { do: 'findLeftovers' },
  removeLeftover: { do: 'findLeftovers' },
  done: { do: 'done' },
};

/** Progress that begins with the look-up of its phase. */
export function backToLookUp(progress: WordPressProgress): WordPressProgress {
  return { ...progress, at: lookUps[progress.at.do] };
}
