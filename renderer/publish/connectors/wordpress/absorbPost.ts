import type { Publication, RenderHtml } from '../../../domain/publishing/connector';
import { wordsOfHtml } from '../../../domain/publishing/htmlText';
import type { Seen } from '../../../domain/publishing/seen';
import type { TransportAnswer } from '../../../domain/publishing/transport';
import { readAnswer } from './answers';
import { comparePost } from './compare';
import { isDraftSlug } from './names';
import { afterPhoto, go, obey, type WordPressOutcome } from './next';
import type { WordPressProgress } from './progress';
import { foundCategories, foundPosts, postResource, type PostResource } from './resources';

/** After the look-up by key: adopt what an earlier try has made, or make the draft. */
export function absorbFindPost(publication: Publication, progress: WordPressProgress, answer: TransportAnswer): WordPressOutcome {
  const reading = readAnswer(answer, foundPosts);
  if (reading.kind === 'error') return obey(progress, reading.verdict);
  const own = reading.resource.filter(({ slug }) => isDraftSlug(publication.key, slug.replace(/__trashed(-\d+)?$/, '')));
  const live = own.filter(({ status }) => status !== 'trash').map(({ id }) => id);
  if (live.length > 0) {
    // The lowest id, so that every later look comes to the same one; doubles are swept at the end.
    const adopted = { ...progress, post: Math.min(...live) };
    return go(adopted, publication.content.photos.length > 0 ? { do: 'findPhotos', page: 1 } : afterPhoto(publication, adopted), true);
  }
  if (own.length > 0) return gone(progress, 'in the bin');
  return go(progress, { do: 'createDraft' });
}

export function absorbDraft(publication: Publication, progress: WordPressProgress, answer: TransportAnswer): WordPressOutcome {
  const reading = readAnswer(answer, foundPosts.element);
  if (reading.kind === 'error') return obey(progress, reading.verdict);
  const made = { ...progress, post: reading.resource.id };
  // Made by this very answer, so no photo can hang on it yet.
  return go(made, afterPhoto(publication, made), true);
}

/** The site's category of the article's name; without one the site's default stays, and the timeline tells. */
export function absorbCategory({ content }: Publication, progress: WordPressProgress, answer: TransportAnswer): WordPressOutcome {
  const reading = readAnswer(answer, foundCategories);
  if (reading.kind === 'error') return obey(progress, reading.verdict);
  const wanted = folded(content.category);
  const category = reading.resource.find(({ name }) => folded(wordsOfHtml(name)) === wanted);
  const next = go({ ...progress, category: category?.id ?? null }, { do: 'inspectPost' });
  return category || next.kind !== 'go'
    ? next
    : { ...next, note: { step: 'categoryUnknown', values: { category: content.category.trim() } } };
}

const folded = (name: string): string => name.replace(/\s+/gu, ' ').trim().normalize('NFC').toLowerCase();

/**
 * The state of the post right before the update. A post that is public already got there by an earlier try or by a person on
 * the site; either way it is compared and not written again, so that a late retry cannot undo a newer edit. A draft that does
 * not carry the key is somebody's: a site restored from a backup gives a number twice.
 */
export function absorbInspection(
  publication: Publication, progress: WordPressProgress, answer: TransportAnswer, renderHtml: RenderHtml,
): WordPressOutcome {
  const reading = readAnswer(answer, postResource);
  if (reading.kind === 'error') return obey(progress, reading.verdict);
  const { status, slug } = reading.resource;
  if (status === 'trash') return gone(progress, 'in the bin');
  if (status === 'draft' || status === 'pending' || status === 'auto-draft') {
    return isDraftSlug(publication.key, slug) ? go(progress, { do: 'publishPost' }) : gone(progress, 'the number belongs to another post');
  }
  return compared(publication, progress, reading.resource, renderHtml);
}

export function absorbUpdate(progress: WordPressProgress, answer: TransportAnswer): WordPressOutcome {
  const reading = readAnswer(answer, postResource);
  if (reading.kind === 'error') return obey(progress, reading.verdict);
  return go(progress, { do: 'readPost' }, true);
}

export function absorbProof(
  publication: Publication, progress: WordPressProgress, answer: TransportAnswer, renderHtml: RenderHtml,
): WordPressOutcome {
  const reading = readAnswer(answer, postResource);
  if (reading.kind === 'error') return obey(progress, reading.verdict);
  if (reading.resource.status === 'trash') return gone(progress, 'in the bin');
  return compared(publication, progress, reading.resource, renderHtml);
}

/** A post as it is compared before anything of this desk's is put in its place. */
export function seenOf({ title, content, excerpt, categories, featured_media: featured, status }: PostResource): Seen {
  const parts = { excerpt: excerpt.raw, categories: categories.toSorted((one, other) => one - other).join(), featured: String(featured) };
  return { headline: title.raw, html: content.raw, parts, ...(status !== 'publish' && status !== 'future' && { isHidden: true }) };
}

/** What is online against what was approved, and the photos after it. */
export function compared(publication: Publication, progress: WordPressProgress, found: PostResource, renderHtml: RenderHtml): WordPressOutcome {
  const differences = comparePost(publication, progress, found, renderHtml);
  const known = { ...progress, location: found.link, differences, leftovers: [], seen: seenOf(found) };
  return go(known, publication.content.photos.length > 0 ? { do: 'readPhotos', page: 1, seen: [] } : { do: 'findLeftovers' });
}

/** Somebody removed the post over there: making it again in silence would overrule them. */
export function gone(progress: WordPressProgress, detail: string): WordPressOutcome {
  return obey(progress, { kind: 'stop', problem: { code: 'remoteGone', detail } });
}
