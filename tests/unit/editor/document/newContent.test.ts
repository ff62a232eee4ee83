import { describe, expect, it } from 'vitest';
import { templates } from '../../../../renderer/app/services/templates';
import { textBlocks, textOf } from '../../../../renderer/domain/article/body';
import { runChecks } from '../../../../renderer/domain/checks';
import { compose } from '../../../../renderer/domain/facts/compose';
import { emptyFacts } from '../../../../renderer/domain/facts/meetingFacts';
import type { Template } from '../../../../renderer/domain/templates/template';
import { documentFrom, readContent } from '../../../../renderer/editor/document/articleDocument';
import { newContent } from '../../../../renderer/editor/document/newContent';
import { contextOf } from '../../domain/article/report';
import { articleSchema } from '../../../../renderer/editor/schema/articleSchema';

describe.each(templates)('a new report from $id', (template) => {
  const content = newContent(template, { date: '2026-11-21', session: 'evening' }, 'Hạ Vy');

  it('has the template’s category, the writer’s name, the known facts and nothing else', () => {
    expect(content).toMatchObject({ headline: '', category: template.category, byline: 'Hạ Vy', photos: [] });
    expect(content.facts).toEqual({ ...emptyFacts, date: '2026-11-21', session: 'evening' });
  });

  it('has a block for each of the template’s, bound and with the place of its hint', () => {
    const blocks = textBlocks(content.body);
    const expected = template.blocks.flatMap((block, slot) => Array.from({ length: block.kind === 'numbered' ? block.items : 1 }, () => ({ block, slot })));
    expect(blocks).toHaveLength(expected.length);
    expected.forEach(({ block, slot }, index) => {
      if (block.kind === 'heading') return;
      expect(blocks[index]!.attrs).toEqual({ phrase: block.kind === 'phrase' ? block.phrase : null, slot: String(slot) });
      expect(textOf(blocks[index]!)).toBe(block.kind === 'phrase' ? compose(template.wording[block.phrase]!, content.facts, template.style) : block.kind === 'text' ? block.text : '');
    });
  });

  it('fits the schema and survives its document', () => {
    expect(() => articleSchema.nodeFromJSON(content.body).check()).not.toThrow();
    const read = readContent(documentFrom(content));
    expect(articleSchema.nodeFromJSON(read.body).toJSON()).toEqual(articleSchema.nodeFromJSON(content.body).toJSON());
    expect({ ...read, body: null }).toEqual({ ...content, body: null });
  });

  it('may not be submitted as it is', () => {
    const errors = runChecks(content, contextOf(template)).filter(({ severity }) => severity === 'error').map(({ check }) => check);
    expect(errors).toContain('headlineMissing');
  });
});

it('takes subheadings from the template and leaves an unknown phrase empty', () => {
  const template: Template = {
    ...templates[0]!,
    wording: {},
    blocks: [{ kind: 'heading', text: 'Kết quả' }, { kind: 'phrase', phrase: 'lead', hint: { vi: 'Sapo', en: 'Lead' } }],
  };
  expect(newContent(template, {}, '').body.content).toEqual([
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Kết quả' }] },
    { type: 'paragraph', attrs: { phrase: 'lead', slot: '1' }, content: undefined },
  ]);
});
