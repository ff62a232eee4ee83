import { z } from 'zod';
import type { BodyNode } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import { sessions } from '../../domain/facts/meetingFacts';

// Loose on purpose: what a newer version added stays in, because the approval's hash covers the whole content.
const attrs = z.record(z.string(), z.unknown()).optional();

const bodyNode: z.ZodType<BodyNode> = z.lazy(() =>
  z.looseObject({
    type: z.string(),
    attrs,
    content: z.array(bodyNode).optional(),
    marks: z.array(z.looseObject({ type: z.string(), attrs })).optional(),
    text: z.string().optional(),
  }),
);

const photo = z.looseObject({
  id: z.string(),
  hash: z.string(),
  type: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  fileName: z.string(),
  caption: z.string(),
  credit: z.string(),
  alt: z.string(),
});

const attendee = z.looseObject({ id: z.string(), name: z.string(), posts: z.string() });

const facts = z.looseObject({
  session: z.enum(sessions),
  date: z.string(),
  holder: z.string(),
  subject: z.string(),
  place: z.string(),
  chairs: z.array(attendee),
  attendees: z.array(attendee),
  groups: z.array(z.looseObject({ id: z.string(), count: z.number().nullable(), label: z.string() })),
  documents: z.array(
    z.looseObject({ id: z.string(), type: z.string(), number: z.string(), date: z.string(), subject: z.string() }),
  ),
  opinions: z.number().nullable(),
});

/** A stored article content. */
export const articleContent: z.ZodType<ArticleContent> = z.looseObject({
  headline: z.string(),
  category: z.string(),
  byline: z.string(),
  facts,
  body: bodyNode,
  photos: z.array(photo),
});
