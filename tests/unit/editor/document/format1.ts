import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import { articleSchema } from '../../../../renderer/editor/schema/articleSchema';

/** A document as version 0.1 wrote them: every field one plain value, photos maps of plain values, no format. Frozen. */
export function documentOfFormat1(content: ArticleContent): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const field of ['headline', 'category', 'byline'] as const) doc.getMap('meta').set(field, content[field]);
    for (const [key, value] of Object.entries(content.facts)) doc.getMap('facts').set(key, structuredClone(value));
    content.photos.forEach(({ id, ...fields }, index) => doc.getMap('photos').set(id, new Y.Map<unknown>(Object.entries({ ...fields, order: index + 1 }))));
    prosemirrorJSONToYXmlFragment(articleSchema, content.body, doc.getXmlFragment('body'));
  });
  return doc;
}
