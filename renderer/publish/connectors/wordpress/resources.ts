import { z } from 'zod';

// What is read of WordPress's answers with context=edit (developer.wordpress.org/rest-api/reference); the rest is left alone.
const raw = z.object({ raw: z.string() });

export const postResource = z.object({
  id: z.number(),
  slug: z.string(),
  status: z.string(),
  link: z.string(),
  title: raw,
  content: raw,
  excerpt: raw.default({ raw: '' }),
  categories: z.array(z.number()).default([]),
  featured_media: z.number().default(0),
});
export type PostResource = z.infer<typeof postResource>;

/** The fields of {@link postResource}, so that the site sends no more than that. */
export const postFields = 'id,slug,status,link,title,content,excerpt,categories,featured_media';

export const foundPosts = z.array(z.object({ id: z.number(), slug: z.string(), status: z.string() }));
export const foundPostFields = 'id,slug,status';

export const mediaResource = z.object({
  id: z.number(),
  slug: z.string(),
  source_url: z.string(),
  caption: raw,
  alt_text: z.string(),
  missing_image_sizes: z.array(z.string()).default([]),
});
export type MediaResource = z.infer<typeof mediaResource>;
export const mediaFields = 'id,slug,source_url,caption,alt_text,missing_image_sizes';

export const foundCategories = z.array(z.object({ id: z.number(), name: z.string() }));

export const accountResource = z.object({ capabilities: z.record(z.string(), z.unknown()) });
