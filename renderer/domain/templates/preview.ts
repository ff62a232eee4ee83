import { compose } from '../facts/compose';
import type { HouseStyle } from '../facts/houseStyle';
import type { MeetingFacts } from '../facts/meetingFacts';
import { captionText } from './captionText';
import type { Template, TemplateBlock, Words } from './template';

/** One block of a report as a template would begin it: words that stand there, or the hint that shows while it is empty. */
export type PreviewBlock =
  | { readonly kind: 'headline' | 'heading' | 'paragraph' | 'caption'; readonly text: string }
  | { readonly kind: 'hint' | 'numbered' | 'photos'; readonly hint: Words; readonly number?: number };

/** A report from this template in a house style, as far as facts alone write it. @throws RangeError as `compose` does */
export function previewOf(template: Template, facts: MeetingFacts, style: HouseStyle): PreviewBlock[] {
  const headline = compose(template.headline, facts, style);
  const captions = template.captions.map(({ wording }): PreviewBlock => ({ kind: 'caption', text: captionText(wording, facts, style) }));
  return [
    ...(headline ? [{ kind: 'headline' as const, text: headline }] : []),
    ...template.blocks.flatMap((block) => previewBlocks(block, template, facts, style)),
    ...captions,
  ];
}

function previewBlocks(block: TemplateBlock, template: Template, facts: MeetingFacts, style: HouseStyle): PreviewBlock[] {
  if (block.kind === 'heading') return [{ kind: 'heading', text: block.text }];
  if (block.kind === 'photos') return [{ kind: 'photos', hint: block.hint }];
  if (block.kind === 'numbered') return Array.from({ length: block.items }, (_none, index) => ({ kind: 'numbered', hint: block.hint, number: index + 1 }));
  const text = block.kind === 'text' ? block.text : compose(template.wording[block.phrase] ?? '', facts, style);
  return [text.trim() ? { kind: 'paragraph', text } : { kind: 'hint', hint: block.hint }];
}
