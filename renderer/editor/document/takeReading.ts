import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { textBlocks, textOf, type BodyNode } from '../../domain/article/body';
import { compose } from '../../domain/facts/compose';
import type { MeetingFacts } from '../../domain/facts/meetingFacts';
import type { Template } from '../../domain/templates/template';
import { articleSchema } from '../schema/articleSchema';
import { readBody, readStyle, setMeta, type MetaField } from './articleDocument';
import type { ArticleFields } from './articleFields';
import { FactChange } from './changeFacts';
import { readFacts } from './facts';
import { bodyOf } from './parts';

/** What a person confirmed of a reading. */
export interface Taken {
  /** Makes the facts that change from those that the document has now. */
  readonly facts: (now: MeetingFacts) => Partial<MeetingFacts>;
  readonly meta: Partial<Record<MetaField, string>>;
  /** Blocks to come after those of the body. */
  readonly body: readonly BodyNode[];
}

/** Takes what was read into an article, with everything composed from it, as one step of the undo history. */
export function takeReading(doc: Y.Doc, fields: ArticleFields, { facts, meta, body }: Taken): void {
  doc.transact(() => {
    fields.changeFacts(facts);
    for (const [field, value] of Object.entries(meta) as [MetaField, string][]) {
      if (field === 'headline') fields.write({ kind: 'headline' }, value);
      else setMeta(doc, field, value);
    }
    if (body.length > 0) bodyOf(doc).push(blocksFrom(body));
  }, new FactChange(Symbol('reading')));
}

function blocksFrom(body: readonly BodyNode[]): (Y.XmlElement | Y.XmlText)[] {
  const made = prosemirrorJSONToYXmlFragment(articleSchema, { type: 'doc', content: body }, new Y.Doc().getXmlFragment('body'));
  return made.toArray().map((node) => node.clone() as Y.XmlElement | Y.XmlText);
}

/** Whether a body has no words but those that its template gave it. */
export function isUntouched(doc: Y.Doc, template: Template): boolean {
  const facts = readFacts(doc);
  const style = readStyle(doc) ?? template.style;
  const given = new Set(template.blocks.flatMap((block) => ('text' in block ? [block.text.trim()] : [])));
  return textBlocks(readBody(doc)).every((block) => {
    const text = textOf(block).trim();
    const wording = template.wording[String(block.attrs?.['phrase'] ?? '')];
    return text === '' || given.has(text) || (wording !== undefined && text === compose(wording, facts, style).trim());
  });
}
