import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { migrateTemplate } from '../../../../renderer/domain/templates/migrateTemplate';
import { parseTemplate, templateLimits, type TemplateProblemCode } from '../../../../renderer/domain/templates/parseTemplate';

const folder = new URL('../../../../assets/templates/', import.meta.url);
const words = { vi: 'Tin', en: 'Report' };
const good = {
  format: 2, id: 'tin', version: 1, name: words, description: words, category: 'Tin tức', style: 'portal', fields: ['date', 'chairs'], headline: 'Họp {subject}',
  wording: { lead: { portal: 'Ngày {date}', newspaper: '{date}' } },
  blocks: [
    { kind: 'phrase', phrase: 'lead', hint: words }, { kind: 'text', text: '', hint: words }, { kind: 'numbered', items: 3, hint: words },
    { kind: 'heading', text: 'Ảnh' }, { kind: 'photos', hint: words },
  ],
  captions: [{ name: words, wording: '{Chair} phát biểu' }], mustBeClean: ['leadMissing'], checklist: [words],
};
const codesOf = (value: unknown): string[] => {
  const parsed = parseTemplate(value);
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
};

it.each(readdirSync(folder))('the built-in %s is a template', (file) => {
  expect(codesOf(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))).toEqual([]);
});

it('a good template comes back as it is, in NFC', () => {
  expect(parseTemplate(good)).toEqual({ ok: true, template: good });
  const decomposed = JSON.parse(JSON.stringify({ ...good, category: 'Tin tức'.normalize('NFD') })) as unknown;
  expect(parseTemplate(decomposed)).toEqual({ ok: true, template: good });
});

const cases: readonly [TemplateProblemCode, string, object][] = [
  ['formatNewer', 'format', { format: 3 }],
  ['formatOlder', 'format', { format: 1 }],
  ['notTemplate', 'format', { format: '2' }],
  ['unknownField', 'script', { script: 'alert(1)' }],
  ['badId', 'id', { id: '../etc/passwd' }],
  ['badId', 'id', { id: 'a.b.c' }],
  ['notNumber', 'version', { version: 1.5 }],
  ['notText', 'category', { category: 7 }],
  ['missing', 'name.en', { name: { vi: 'Tin' } }],
  ['empty', 'name.vi', { name: { vi: ' ', en: 'Report' } }],
  ['tooLong', 'category', { category: 'a'.repeat(templateLimits.words + 1) }],
  ['markup', 'category', { category: 'Tin <SCRIPT>x' }],
  ['markup', 'headline', { headline: '<img src=x onerror=y>' }],
  ['markup', 'category', { category: 'Tin\u0007' }],
  ['markup', 'category', { category: 'Tin\u202e' }],
  ['unknownStyle', 'style', { style: 'radio' }],
  ['unknownFact', 'fields.0', { fields: ['weather'] }],
  ['unknownFact', 'fields.0', { fields: ['constructor'] }],
  ['repeated', 'fields.1', { fields: ['date', 'date'] }],
  ['unknownPlaceholder', 'headline', { headline: 'Họp {weather}' }],
  ['unknownPlaceholder', 'wording.lead.newspaper', { wording: { lead: { portal: '{date}', newspaper: '{toString}' } } }],
  ['missing', 'wording.lead.newspaper', { wording: { lead: { portal: '{date}' } } }],
  ['notList', 'blocks', { blocks: {} }],
  ['unknownKind', 'blocks.0', { blocks: [{ kind: 'iframe', hint: words }], wording: {} }],
  ['unknownKind', 'blocks.0', { blocks: [null], wording: {} }],
  ['phraseUnknown', 'blocks.0.phrase', { wording: {} }],
  ['phraseUnknown', 'blocks.0.phrase', { wording: {}, blocks: [{ kind: 'phrase', phrase: 'constructor', hint: words }] }],
  ['phraseUnplaced', 'wording.lead', { blocks: [] }],
  ['repeated', 'blocks.1.phrase', { blocks: [good.blocks[0], good.blocks[0]] }],
  ['notNumber', 'blocks.1.items', { blocks: [good.blocks[0], { kind: 'numbered', items: 1e9, hint: words }] }],
  ['empty', 'blocks.1.text', { blocks: [good.blocks[0], { kind: 'heading', text: ' ' }] }],
  ['tooMany', 'blocks', { blocks: [good.blocks[0], ...Array.from({ length: templateLimits.blocks }, () => good.blocks[1])] }],
];
it.each(cases)('%s at %s is told', (code, path, change) => {
  expect(codesOf({ ...good, ...change })).toContain(`${code} ${path}`);
});

describe('anything at all', () => {
  it('is judged without throwing, and never for long', () => {
    fc.assert(fc.property(fc.anything(), (value) => !parseTemplate(value).ok));
    fc.assert(fc.property(fc.constantFrom(...Object.keys(good)), fc.jsonValue(), (field, value) => {
      const parsed = parseTemplate({ ...good, [field]: value });
      return parsed.ok || (parsed.problems.length > 0 && parsed.problems.length <= 50);
    }));
  });

  it('a format 1 template is brought up to format 2, whatever is no such template stays as it is', () => {
    const { format: _format, style: _style, headline: _headline, captions: _captions, mustBeClean: _clean, checklist: _list, ...kept } = { ...good, wording: { lead: '{date}' } };
    const migrated = migrateTemplate({ ...kept, format: 1, closing: './.' });
    expect(parseTemplate(migrated)).toMatchObject({ ok: true, template: { format: 2, style: 'portal', headline: '', captions: [] } });
    expect(migrateTemplate({ ...kept, format: 1, closing: '' })).toMatchObject({ style: 'newspaper' });
    for (const other of [null, 7, 'x', [], good, { format: 3 }]) expect(migrateTemplate(other)).toBe(other);
  });
});
