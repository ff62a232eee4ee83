import { z } from 'zod';

/** The sizes that are made of every photo: for lists, and for the paper. */
export const derivedSize = z.enum(['thumb', 'web']);
export type DerivedSize = z.infer<typeof derivedSize>;

const share = z.number().min(0).max(1);

/** What a person did to a photo: the original stays as it is. First it is turned, then cut out of what stands upright around it. */
export const photoEdit = z
  .strictObject({
    /** Part of the turned picture that is shown, in shares of its width and height. */
    crop: z.strictObject({ x: share, y: share, width: share.positive(), height: share.positive() }),
    /** Degrees clockwise. */
    angle: z.number().min(-180).max(180),
  })
  .refine(({ crop }) => crop.x + crop.width <= 1.0001 && crop.y + crop.height <= 1.0001);
export type PhotoEdit = z.infer<typeof photoEdit>;

const CROP_STEPS = 10_000;
const ANGLE_STEPS = 100;
const KEY = /^(\d{1,5})_(\d{1,5})_(\d{1,5})_(\d{1,5})_(-?\d{1,5})$/;

/** An edit as a short word for addresses and file names; edits that no eye can tell apart have the same. */
export function editKey({ crop, angle }: PhotoEdit): string {
  const cut = [crop.x, crop.y, crop.width, crop.height].map((value) => Math.round(value * CROP_STEPS));
  return [...cut, Math.round(angle * ANGLE_STEPS)].join('_');
}

/** Reads what {@link editKey} wrote. @returns null for anything else; may be hostile */
export function parseEditKey(key: string): PhotoEdit | null {
  const [x, y, width, height, angle] = (KEY.exec(key) ?? []).slice(1).map(Number);
  const crop = { x: x! / CROP_STEPS, y: y! / CROP_STEPS, width: width! / CROP_STEPS, height: height! / CROP_STEPS };
  const edit = photoEdit.safeParse({ crop, angle: angle! / ANGLE_STEPS });
  // Written in one way only, so that one picture cannot be asked for under many names.
  return edit.success && editKey(edit.data) === key ? edit.data : null;
}

/** A photo in the form that sizes are wanted of. */
export const derivable = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), edit: photoEdit.nullable() });
export type Derivable = z.infer<typeof derivable>;

const picture = (mostBytes: number) => z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength > 0 && byteLength <= mostBytes);

/** Both sizes of a photo, as the window made them: JPEG or WebP. */
export const derivedSizes = derivable.extend({ thumb: picture(1024 * 1024), web: picture(8 * 1024 * 1024) });
export type DerivedSizes = z.infer<typeof derivedSizes>;
