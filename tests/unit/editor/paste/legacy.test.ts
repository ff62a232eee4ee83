import { expect, it } from 'vitest';
import { bodyFrom, cleanText, codingsIn, previewOf } from '../../../../renderer/editor/paste/legacy';
import type { PastedNode } from '../../../../renderer/editor/paste/pasted';

const text = (words: string, font: string | null = null): PastedNode => ({ type: 'text', text: words, font });
const blocks: PastedNode[] = [
  { type: 'paragraph', content: [text('Huyện ủy ', 'Times New Roman'), text('häp §¾k', '.VnTime')] },
  { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('xã Pá Lau', 'Arial')] }] }] },
];

it('a paragraph is shown with what stays, what changes and what is uncertain', () => {
  expect(previewOf(blocks, codingsIn(blocks))).toEqual({
    encodings: ['tcvn3'],
    uncertain: 1,
    lines: [
      {
        before: [{ text: 'Huyện ủy ', kind: 'same' }, { text: 'häp §¾k', kind: 'converted' }],
        after: [{ text: 'Huyện ủy ', kind: 'same' }, { text: 'họp ', kind: 'converted' }, { text: 'Đắ', kind: 'uncertain' }, { text: 'k', kind: 'converted' }],
      },
    ],
  });
});

it('texts are converted or kept, and fonts leave with the paste', () => {
  const converted = JSON.stringify(bodyFrom(blocks, codingsIn(blocks)));
  expect(converted).toContain('họp Đắk');
  expect(converted).not.toContain('font');
  expect(JSON.stringify(bodyFrom(blocks, new Map()))).toContain('häp §¾k');
});

it('a text is NFC and holds nothing that cannot be seen', () => {
  expect(cleanText('ủy\u200b \u202eban\u00ad\ufeff\ud800'.normalize('NFD'))).toBe('ủy ban');
});
