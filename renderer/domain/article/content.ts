import type { MeetingFacts } from '../facts/meetingFacts';
import type { BodyNode } from './body';
import type { Photo } from './photo';

/** Everything of an article that an approval covers and a publication carries. */
export interface ArticleContent {
  readonly headline: string;
  readonly category: string;
  readonly byline: string;
  readonly facts: MeetingFacts;
  readonly body: BodyNode;
  /** Photos in the order in which the article shows them. */
  readonly photos: readonly Photo[];
}

/** SHA-256 of UTF-8 text as lower-case hex; passed in because the domain has no crypto of its own. */
export type Digest = (text: string) => Promise<string>;

/**
 * The one text form of a content: keys sorted, strings NFC, `undefined` left out; equal contents give equal text
 * on every machine (in the manner of RFC 8785, JSON Canonicalization Scheme).
 */
export function canonicalText(content: ArticleContent): string {
  return JSON.stringify(content, (_key, value: unknown) => {
    if (typeof value === 'string') return value.normalize('NFC');
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    const sorted: Record<string, unknown> = {};
    for (const key of Object.keys(value).sort()) sorted[key] = (value as Record<string, unknown>)[key];
    return sorted;
  });
}

/** The hash that an approval binds to: the digest of the canonical text. */
export function contentHash(content: ArticleContent, digest: Digest): Promise<string> {
  return digest(canonicalText(content));
}
