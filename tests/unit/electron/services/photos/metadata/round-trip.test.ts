import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../../../../electron/services/photos/metadata/plain-text';
import { jpeg } from '../../../image-bytes';
import { leaving, readBack } from './on-disk';

const vietnamese = fc.string({
  unit: fc.constantFrom(...'aăâeêioôơuưyđAĐƯ áàảãạ ếềểễệ ựừử"&<>\'.,;:/-…“”0123 \u0301\u0323\n\t\u0000\u200b\ufeff', '👩‍👩‍👧', 'Nguyễn ', 'từ trái sang '),
  maxLength: 120,
});
const anything = fc.oneof(vietnamese, fc.string({ unit: 'binary', maxLength: 60 }));
const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

test('what is written is what is read: plain text, in NFC, in order', async () => {
  await fc.assert(fc.asyncProperty(
    fc.record({
      caption: anything, credit: vietnamese, alt: anything, people: fc.array(anything, { maxLength: 8 }), place: anything, city: anything,
      takenAt: day, keywords: fc.array(anything, { maxLength: 5 }),
    }),
    async (metadata) => {
      const found = await readBack(await leaving(jpeg({ orientation: 6 }), metadata));
      const list = (texts: readonly string[]) => texts.map(plainText).filter((text) => text !== '');
      expect(found).toEqual({
        caption: plainText(metadata.caption),
        credit: expect.any(String),
        alt: plainText(metadata.alt),
        people: list(metadata.people),
        place: plainText(metadata.place),
        city: plainText(metadata.city),
        takenAt: metadata.takenAt,
        keywords: list(metadata.keywords),
        hasGps: false,
      });
    },
  ), { numRuns: 200 });
});

test('writing twice, or after other words, gives the same bytes as writing once', async () => {
  await fc.assert(fc.asyncProperty(vietnamese, vietnamese, async (first, second) => {
    const words = (text: string) => ({ caption: text, credit: text, alt: text, people: [text, 'B'], place: text, city: text, takenAt: '2026-11-28', keywords: [text] });
    const once = await leaving(jpeg(), words(second));
    expect((await leaving(once, words(second))).equals(once)).toBe(true);
    expect((await leaving(await leaving(jpeg(), words(first)), words(second))).equals(once)).toBe(true);
  }), { numRuns: 100 });
});
