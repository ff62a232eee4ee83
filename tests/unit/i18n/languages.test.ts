import { describe, expect, it } from 'vitest';
import { data as enData } from '../../../renderer/i18n/en/data';
import { desk as enDesk } from '../../../renderer/i18n/en/desk';
import { frame as enFrame } from '../../../renderer/i18n/en/frame';
import { timeline as enTimeline } from '../../../renderer/i18n/en/timeline';
import { writing as enWriting } from '../../../renderer/i18n/en/writing';
import { data as viData } from '../../../renderer/i18n/vi/data';
import { desk as viDesk } from '../../../renderer/i18n/vi/desk';
import { frame as viFrame } from '../../../renderer/i18n/vi/frame';
import { timeline as viTimeline } from '../../../renderer/i18n/vi/timeline';
import { writing as viWriting } from '../../../renderer/i18n/vi/writing';
import { en, filledWith, vi } from './words';

const bothLanguages = [['vi', vi], ['en', en]] as const;
/** English tells one from many. */
const singular = (key: string): boolean => key.endsWith('_one') && vi.has(key.replace(/_one$/, '_other'));

describe('the two languages', () => {
  it('have the same keys, but for English singulars', () => {
    expect([...en.keys()].filter((key) => !singular(key)).toSorted()).toEqual([...vi.keys()].toSorted());
  });

  it('have a singular for every English plural', () => {
    expect([...en.keys()].filter((key) => key.endsWith('_other') && !en.has(key.replace(/_other$/, '_one')))).toEqual([]);
  });

  it('are many words, so that these tests are about something', () => {
    expect(vi.size).toBeGreaterThan(400);
  });

  it('are filled with the same values', () => {
    const differing = [...vi].filter(([key, text]) => filledWith(text).join() !== filledWith(en.get(key) ?? '').join()).map(([key]) => key);
    expect(differing).toEqual([]);
    for (const [key, text] of en) if (singular(key)) expect(filledWith(text)).toEqual(filledWith(en.get(key.replace(/_one$/, '_other'))!));
  });

  it('name in every text that depends on a number what i18next counts with', () => {
    const plurals = [...vi, ...en].filter(([key]) => /_(one|other)$/.test(key));
    expect(plurals.filter(([, text]) => !filledWith(text).includes('count')).map(([key]) => key)).toEqual([]);
  });

  it('have no two files that would overwrite each other', () => {
    for (const files of [[viFrame, viWriting, viDesk, viTimeline, viData], [enFrame, enWriting, enDesk, enTimeline, enData]]) {
      const keys = files.flatMap((file) => Object.keys(file));
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });
});

describe.each(bothLanguages)('every text in %s', (_language, words) => {
  it('says something, without blanks around it or two in a row', () => {
    expect([...words].filter(([, text]) => text.trim() === '' || text !== text.trim() || / {2}/.test(text)).map(([key]) => key)).toEqual([]);
  });

  it('is NFC and free of characters nobody sees', () => {
    expect([...words].filter(([, text]) => text !== text.normalize('NFC') || /[\u00a0\u200b-\u200f\ufeff\u00ad]/u.test(text)).map(([key]) => key)).toEqual([]);
  });

  it('has typographic quotes that match, and one sign for an ellipsis', () => {
    const odd = [...words].filter(([, text]) => /["]|\.\.\./.test(text) || text.split('“').length !== text.split('”').length);
    expect(odd.map(([key]) => key)).toEqual([]);
  });

  it('has whole braces', () => {
    expect([...words].filter(([, text]) => /[{}]/.test(text.replace(/\{\{\w+\}\}/g, ''))).map(([key]) => key)).toEqual([]);
  });
});

it('Vietnamese is Vietnamese: no text is the English one but for names and signs', () => {
  const same = [...vi].filter(([key, text]) => text === en.get(key)).map(([key]) => key);
  // What is typed into a fact is Vietnamese in both.
  const examples = same.filter((key) => /^facts\.\w+Hint$/.test(key));
  expect(examples.length).toBeGreaterThan(0);
  expect(same.filter((key) => !examples.includes(key)).toSorted()).toEqual(['appName', 'exporters.docx', 'exporters.markdown', 'exporters.newsml', 'exporters.ninjs', 'exporters.wxr', 'photos.refused', 'settings.languages.en', 'settings.languages.vi', 'targets.addressHint', 'templateEditor.at', 'templateEditor.block', 'templateEditor.of']);
});
