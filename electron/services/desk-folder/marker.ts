import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileDurably } from '../files/durable-write';
import { isMissing } from '../files/error-code';
import type { DeskPlaces } from './places';

/** Version of the desk folder's layout. A higher one was written by a newer program. */
export const DESK_FORMAT = 2;

const marker = z.object({
  format: z.number().int().positive(),
  id: z.string().regex(/^[\w-]{1,64}$/),
  /** Name of its database in IndexedDB. */
  database: z.string().regex(/^[\w-]{1,100}$/),
  /** Version of that database when it was last found sound; null before. */
  databaseVersion: z.number().int().nonnegative().nullable(),
  createdAt: z.string(),
  /** Version of the program that wrote in this folder last. */
  writtenBy: z.string(),
  /** Where the desk comes from when it was not begun empty. */
  origin: z.object({ kind: z.enum(['version0.1', 'backup', 'rebuilt']), at: z.string(), desk: z.string().optional() }).optional(),
  /** Set when the desk was moved away from here: this folder is a copy that nobody works on. */
  movedTo: z.string().optional(),
});
export type DeskMarker = z.infer<typeof marker>;

/** What a place for a marker holds. `newer`: of a higher format; only what every format has is known of it. */
export type FoundMarker =
  | { readonly kind: 'sound'; readonly marker: DeskMarker }
  | { readonly kind: 'newer'; readonly writtenBy: string }
  | { readonly kind: 'missing' | 'broken' };

/** @throws the file system's error when it is there and cannot be read */
export async function readMarker(file: string): Promise<FoundMarker> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return { kind: 'missing' };
    throw error;
  }
  return understood(text);
}

/** Writes the marker and its second copy; the first of the two decides. @throws the file system's error */
export async function writeMarker(places: DeskPlaces, value: DeskMarker): Promise<void> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  await writeFileDurably(places.marker, text);
  await writeFileDurably(places.markerCopy, text);
}

function understood(text: string): FoundMarker {
  try {
    const value: unknown = JSON.parse(text);
    const { format, writtenBy } = z.object({ format: z.number(), writtenBy: z.string().catch('?') }).parse(value);
    if (format > DESK_FORMAT) return { kind: 'newer', writtenBy };
    return { kind: 'sound', marker: marker.parse(value) };
  } catch {
    return { kind: 'broken' };
  }
}
