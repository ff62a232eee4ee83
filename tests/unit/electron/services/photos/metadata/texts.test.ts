import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, encodingOf } from '../../../../../../electron/services/photos/metadata/decode-text';
import { photoWords } from '../../../../../../electron/services/photos/metadata/photo-words';
import { cutToFit, plainText } from '../../../../../../electron/services/photos/metadata/plain-text';
import { parseTakenAt, takenAtOfExif, takenAtOfIim } from '../../../../../../electron/services/photos/metadata/taken-at';

const decoded = (hex: string) => {
  const bytes = Buffer.from(hex, 'hex');
  return decodeText(bytes, encodingOf([bytes]));
};

test.each([
  ['UTF-8', Buffer.from('Đặng Thị Ỷ').toString('hex'), 'Đặng Thị Ỷ'],
  ['Windows-1258', 'd0e3f26e67', 'Đặng'],
  ['Windows-1258, without a tone', 'f0f06e67', 'đđng'],
  ['Latin-1', Buffer.from('Öffnung, été, garçon', 'latin1').toString('hex'), 'Öffnung, été, garçon'],
  ['Latin-1 with letters that are tones elsewhere', Buffer.from('perché Ìtaca, zòtico', 'latin1').toString('hex'), 'perché Ìtaca, zòtico'],
])('%s is recognised', (_name, hex, text) => {
  expect(decoded(hex)).toBe(text);
});

test('one text that is clear makes the others clear', () => {
  const clear = Buffer.from('f0fdf56e', 'hex');
  const unclear = Buffer.from('63e36e', 'hex');
  expect(encodingOf([unclear])).toBe('windows-1252');
  expect(encodingOf([unclear, clear])).toBe('windows-1258');
});

test('text is cut between letters, and never longer than there is room for', () => {
  expect(cutToFit('Đặng', 4)).toBe('Đ');
  expect(cutToFit('a👩‍👩‍👧b', 10)).toBe('a');
  expect(cutToFit('một hai', 6)).toBe('một');
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.nat(60), (text, room) => {
    const cut = cutToFit(text, room);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(room);
    expect(text.startsWith(cut)).toBe(true);
  }));
});

test('plain text stays as it is', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const plain = plainText(text);
    expect(plainText(plain)).toBe(plain);
    expect(plain).toBe(plain.normalize('NFC'));
  }));
  expect(plainText(' Dòng 1\r\n\tDòng\u202e 2\0\ud800 ')).toBe('Dòng 1 Dòng 2');
});

test('days that are none are no days; times come along where they are known', () => {
  expect(['2026-02-30', '2026-13-01', '0000-00-00', '28/11/2026', 'hôm qua', '2026'].map(parseTakenAt)).toEqual(Array(6).fill(null));
  expect(parseTakenAt('2026-11-28T25:00')).toEqual({ day: '2026-11-28' });
  expect(parseTakenAt('2026-11-28T08:30Z')).toEqual({ day: '2026-11-28', time: '08:30:00', offset: '+00:00' });
  expect(takenAtOfIim('20261128', '083000+0700')).toEqual({ day: '2026-11-28', time: '08:30:00', offset: '+07:00' });
  expect(takenAtOfIim('20261128', '')).toEqual({ day: '2026-11-28' });
  expect(takenAtOfIim('', '083000')).toBeNull();
  expect(takenAtOfExif('2026:11:28 08:30:05')).toEqual({ day: '2026-11-28', time: '08:30:05' });
  expect(takenAtOfExif('0000:00:00 00:00:00')).toBeNull();
});

test('words without end leave room for the caption first, and fit into one block', () => {
  const endless = '&'.repeat(20_000);
  const words = photoWords({ caption: 'Chú thích', alt: endless, people: Array<string>(500).fill('Ệ'.repeat(1_000)), keywords: Array<string>(500).fill(endless) });
  expect(words.caption).toBe('Chú thích');
  expect(words.people?.length).toBeGreaterThan(10);
  expect(Buffer.byteLength(JSON.stringify(words).replaceAll('&', '&amp;'))).toBeLessThan(60_000);
});

test.each([['Ảnh: Mai Lan'], ['Nguồn ảnh: Mai Lan'], ['Photo by Mai Lan'], ['Mai Lan']])('%s credits Mai Lan', (credit) => {
  expect(photoWords({ credit }).credit).toBe('Mai Lan');
});
