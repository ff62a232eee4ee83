import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compose, missingFact, placeholderFacts, placeholderNames, wordingIn } from '../../../renderer/domain/facts/compose';
import { emptyFacts } from '../../../renderer/domain/facts/meetingFacts';
import type { Template } from '../../../renderer/domain/templates/template';

const folder = new URL('../../../assets/templates/', import.meta.url);
const templates = readdirSync(folder).map((file) => ({
  file,
  text: readFileSync(new URL(file, folder), 'utf8'),
  template: JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Template,
}));

describe.each(templates)('the built-in template $file', ({ file, text, template }) => {
  it('is named like its file, in both languages, as NFC', () => {
    expect(`${template.id}.json`).toBe(file);
    expect(template.format).toBe(2);
    expect(text).toBe(text.normalize('NFC'));
    for (const words of [template.name, template.description]) {
      expect(words.vi.trim()).not.toBe('');
      expect(words.en.trim()).not.toBe('');
    }
  });

  it('asks only for facts that exist, each once', () => {
    expect(new Set(template.fields).size).toBe(template.fields.length);
    for (const field of template.fields) expect(emptyFacts).toHaveProperty(field);
  });

  it('fills its wording from the facts that it asks for', () => {
    for (const wording of Object.values(template.wording)) {
      for (const [, name] of `${wordingIn(wording, 'portal')} ${wordingIn(wording, 'newspaper')}`.matchAll(/\{(\w+)\}/g)) {
        expect(placeholderNames).toContain(name);
        for (const field of placeholderFacts[name!] ?? [name!]) expect(template.fields).toContain(field);
      }
    }
  });

  it('places every phrase exactly once and says in every empty block what belongs there', () => {
    const phrases = template.blocks.flatMap((block) => (block.kind === 'phrase' ? [block.phrase] : []));
    expect(phrases.toSorted()).toEqual(Object.keys(template.wording).toSorted());
    for (const block of template.blocks) {
      if (block.kind === 'heading') continue;
      expect(block.hint.vi.trim()).not.toBe('');
      expect(block.hint.en.trim()).not.toBe('');
    }
  });

  it('starts an untouched report without a word composed from nothing', () => {
    for (const wording of Object.values(template.wording)) {
      expect(compose(wording, emptyFacts, 'portal')).toBe('');
      expect(wording).not.toContain(missingFact);
    }
  });
});
