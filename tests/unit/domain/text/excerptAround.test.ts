import { expect, test } from 'vitest';
import { excerptAround } from '../../../../renderer/domain/text/excerptAround';

const around = (text: string, words: string, reach: number) => {
  const from = text.indexOf(words);
  return excerptAround(text, { from, to: from + words.length }, reach);
};

test('short neighbours stand whole', () => expect(around('Sáng nay uỷ ban họp.', 'uỷ ban', 40)).toEqual({ before: 'Sáng nay ', after: ' họp.' }));
test('long ones are cut between words', () => {
  expect(around('Sáng ngày hôm nay uỷ ban phường Mây Hạ họp.', 'uỷ ban', 12)).toEqual({ before: '…hôm nay ', after: ' phường Mây…' });
});
test('a word without end is cut without tearing a letter', () => {
  const long = '𝐀'.repeat(30);
  const { before, after } = excerptAround(`${long}x${long}`, { from: 60, to: 61 }, 11);
  expect(before).toBe(`…${'𝐀'.repeat(5)}`);
  expect(after).toBe(`${'𝐀'.repeat(5)}…`);
});
