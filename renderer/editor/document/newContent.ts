import type { BodyNode } from '../../domain/article/body';
import type { ArticleContent } from '../../domain/article/content';
import { compose } from '../../domain/facts/compose';
import { emptyFacts, type MeetingFacts } from '../../domain/facts/meetingFacts';
import type { Template, TemplateBlock } from '../../domain/templates/template';
import { offeredHeadline } from './changeFacts';

/** What a new report from `template` starts with; `known` are facts known already, such as today's date. */
export function newContent(template: Template, known: Partial<MeetingFacts>, byline: string): ArticleContent {
  const facts: MeetingFacts = { ...emptyFacts, ...known };
  return {
    headline: offeredHeadline(template, { facts, style: template.style }),
    category: template.category,
    byline,
    facts,
    body: { type: 'doc', content: template.blocks.map((block, index) => blockNode(block, index, template, facts)) },
    photos: [],
  };
}

function blockNode(block: TemplateBlock, slot: number, template: Template, facts: MeetingFacts): BodyNode {
  const inline = (text: string): readonly BodyNode[] | undefined => (text ? [{ type: 'text', text }] : undefined);
  if (block.kind === 'photos') return { type: 'paragraph', attrs: { phrase: null, slot: String(slot) } };
  if (block.kind === 'numbered') {
    const item: BodyNode = { type: 'listItem', content: [{ type: 'paragraph', attrs: { phrase: null, slot: String(slot) } }] };
    return { type: 'orderedList', content: Array.from({ length: block.items }, () => item) };
  }
  if (block.kind === 'heading') return { type: 'heading', attrs: { level: 2 }, content: inline(block.text) };
  if (block.kind === 'text') return { type: 'paragraph', attrs: { phrase: null, slot: String(slot) }, content: inline(block.text) };
  const text = compose(template.wording[block.phrase] ?? '', facts, template.style);
  return { type: 'paragraph', attrs: { phrase: block.phrase, slot: String(slot) }, content: inline(text) };
}
