import { updateYFragment } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { placedPhotoIds } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import { emptyFacts, type MeetingFacts } from '../../domain/facts/meetingFacts';
import { articleSchema } from '../schema/articleSchema';
import { setMeta, setStyle } from './articleDocument';
import { withoutEmptyBlocks } from './emptyBlocks';
import { arrange } from './entries';
import { setFact } from './facts';
import { putFieldSuggestions } from './fieldSuggestions';
import { bodyOf, metaOf, photosOf } from './parts';
import { putPhoto, readPhotos, removePhoto } from './photos';

/**
 * Makes the document say `content`, in one transaction and by changing only what differs, so that what others write
 * meanwhile elsewhere in the article stays. The editor may be open on it; its undo does not take the restoring back.
 * @throws RangeError when the body does not fit the schema; nothing is changed then.
 */
export function restoreContent(doc: Y.Doc, content: ArticleContent): void {
  const body = articleSchema.nodeFromJSON(withoutEmptyBlocks(content.body));
  body.check();
  doc.transact(() => {
    for (const field of ['headline', 'category', 'byline'] as const) setMeta(doc, field, content[field]);
    const facts = { ...emptyFacts, ...content.facts };
    for (const key of Object.keys(facts) as (keyof MeetingFacts)[]) setFact(doc, key, facts[key]);
    if (content.style) setStyle(doc, content.style);
    else metaOf(doc).delete('style');
    restorePhotos(doc, content);
    putFieldSuggestions(doc, content.suggestions ?? []);
    updateYFragment(doc, bodyOf(doc), body, { mapping: new Map(), isOMark: new Map() });
  }, 'restore');
}

function restorePhotos(doc: Y.Doc, content: ArticleContent): void {
  const wanted = new Set(content.photos.map(({ id }) => id));
  readPhotos(doc).filter(({ id }) => !wanted.has(id)).forEach(({ id }) => removePhoto(doc, id));
  content.photos.forEach((photo) => putPhoto(doc, photo));
  // The order of the others is that of their places in the text.
  const placed = new Set(placedPhotoIds(content.body));
  arrange(photosOf(doc), content.photos.map(({ id }) => id).filter((id) => !placed.has(id)));
}
