import { z } from 'zod';
import type { BodyNode } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import { houseStyles } from '../../domain/facts/houseStyle';
import { emptyFacts, sessions, type MeetingFacts } from '../../domain/facts/meetingFacts';

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

const group = z.looseObject({ id: z.string(), count: z.number().nullable(), label: z.string() });

const facts = z.looseObject({
  session: z.enum(sessions),
  date: z.string(),
  holder: z.string(),
  subject: z.string(),
  place: z.string(),
  chairs: z.array(attendee),
  attendees: z.array(attendee),
  groups: z.array(group),
  documents: z.array(
    z.looseObject({ id: z.string(), type: z.string(), number: z.string(), date: z.string(), subject: z.string() }),
  ),
  opinions: z.number().nullable(),
  // Contents from before these existed do not have them, and the approval's hash leaves those out that say nothing.
  period: z.string().default(''),
  nextPeriod: z.string().default(''),
  term: z.string().default(''),
  visitors: z.string().default(''),
  host: z.string().default(''),
  hosts: z.array(attendee).default([]),
  hostGroups: z.array(group).default([]),
  scheme: z.string().default(''),
  figures: z.array(group).default([]),
  awards: z.number().nullable().default(null),
  awardees: z.string().default(''),
  conclusions: z.array(z.looseObject({ id: z.string(), text: z.string(), unit: z.string(), deadline: z.string() })).default([]),
});

const fieldSuggestion = z.looseObject({
  place: z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('headline') }),
    z.looseObject({ kind: z.literal('photo'), id: z.string(), field: z.enum(['caption', 'credit', 'alt']) }),
    z.looseObject({ kind: z.literal('fact'), fact: z.enum(Object.keys(emptyFacts) as (keyof MeetingFacts)[]) }),
  ]),
  by: z.string(), at: z.string(), before: z.string(), after: z.string(),
});

/** A stored article content. */
export const articleContent: z.ZodType<ArticleContent> = z.looseObject({
  headline: z.string(),
  category: z.string(),
  byline: z.string(),
  facts,
  style: z.enum(houseStyles).optional(),
  body: bodyNode,
  photos: z.array(photo),
  suggestions: z.array(fieldSuggestion).optional(),
});
