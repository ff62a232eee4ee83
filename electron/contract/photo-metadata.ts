import { z } from 'zod';

const line = z.string().max(1_000);

/**
 * What is written into a photo that leaves the desk. A field that is absent leaves what the file says; an empty one takes
 * it away. Mirrors `renderer/domain/publishing/photoMetadata.ts`.
 */
export const photoMetadata = z.strictObject({
  /** The article's. */
  headline: line.optional(),
  caption: z.string().max(20_000).optional(),
  /** The photographer's name, without "Ảnh:". */
  credit: line.optional(),
  alt: z.string().max(20_000).optional(),
  /** Names from left to right. */
  people: z.array(line).max(500).readonly().optional(),
  /** Where in the city: a hall, a street, a ward. */
  place: line.optional(),
  city: line.optional(),
  /** ISO day, or ISO local time with or without an offset: "2026-11-28", "2026-11-28T08:30:00+07:00". */
  takenAt: z.string().max(40).optional(),
  keywords: z.array(line).max(500).readonly().optional(),
  /** Leaves the coordinates in. */
  keepGps: z.boolean().optional(),
});
export type PhotoMetadata = z.output<typeof photoMetadata>;

/** What a photo's file says about itself; empty where it says nothing. */
export const foundMetadata = z.object({
  caption: z.string(),
  /** The photographer's name, without "Ảnh:". */
  credit: z.string(),
  alt: z.string(),
  /** Names from left to right. */
  people: z.array(z.string()),
  place: z.string(),
  city: z.string(),
  /** ISO day. */
  takenAt: z.string(),
  keywords: z.array(z.string()),
  /** Whether coordinates are in it. */
  hasGps: z.boolean(),
});
export type FoundMetadata = z.infer<typeof foundMetadata>;
