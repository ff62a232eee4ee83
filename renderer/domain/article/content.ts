import type { HouseStyle } from '../facts/houseStyle';
import { emptyFacts, laterFacts, type MeetingFacts } from '../facts/meetingFacts';
import type { FieldSuggestion } from '../suggestions/fields';
import type { BodyNode } from './body';
import type { Photo } from './photo';

/** Everything of an article that an approval covers and a publication carries. */
export interface ArticleContent {
  readonly headline: string;
  readonly category: string;
  readonly byline: string;
  readonly facts: MeetingFacts;
  /** How it is written; absent where nobody chose another style than the template's. */
  readonly style?: HouseStyle;
  readonly body: BodyNode;
  /** Photos in the order in which the article shows them. */
  readonly photos: readonly Photo[];
  /** What is suggested for the fields beside the body; absent where nothing is. */
  readonly suggestions?: readonly FieldSuggestion[];
}

/** A stored content with the facts that did not exist yet when it was stored, saying nothing. */
export const withAllFacts = (content: ArticleContent): ArticleContent => ({ ...content, facts: { ...emptyFacts, ...content.facts } });

/** SHA-256 of UTF-8 text as lower-case hex; passed in because the domain has no crypto of its own. */
export type Digest = (text: string) => Promise<string>;

/**
 * The one text form of a content, or of any other JSON value: keys sorted, strings NFC, `undefined` left out; equal contents
 * give equal text on every machine (in the manner of RFC 8785, JSON Canonicalization Scheme).
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'string') return inner.normalize('NFC');
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    const sorted: Record<string, unknown> = {};
    for (const key of Object.keys(inner).sort()) sorted[key] = (inner as Record<string, unknown>)[key];
    return sorted;
  });
}

/** The canonical text of a content, which an approval covers to the letter. */
export const approvedText = (content: ArticleContent): string => canonicalText({ ...content, facts: saidFacts(content.facts) });

/** The hash that an approval binds to: the digest of the approved text. */
export const contentHash = (content: ArticleContent, digest: Digest): Promise<string> => digest(approvedText(content));

/** The facts without those later ones that say nothing: an approval from before they existed must stay valid. */
const saidFacts = (facts: MeetingFacts): Partial<MeetingFacts> =>
  Object.fromEntries(Object.entries(facts).filter(([name, value]) =>
    !laterFacts.includes(name as keyof MeetingFacts) || canonicalText(value) !== canonicalText(emptyFacts[name as keyof MeetingFacts])));
