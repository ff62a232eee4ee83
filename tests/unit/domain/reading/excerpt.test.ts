import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../../renderer/domain/reading/excerpt';

describe('the neighbourhood of a finding', () => {
  it('is the whole of a short line', () => {
    expect(excerptOf('Sáng 4/11, xã họp.', { from: 5, to: 9 })).toEqual({ before: 'Sáng ', marked: '4/11', after: ', xã họp.' });
  });

  it('is cut at words on both sides of a long one', () => {
    const words = 'họp bàn '.repeat(40);
    const { before, marked, after } = excerptOf(`${words}ĐÂY ${words}`, { from: words.length, to: words.length + 3 });
    expect(marked).toBe('ĐÂY');
    expect(before).toMatch(/^… (?:họp |bàn )+$/u);
    expect(after).toMatch(/^ (?:họp |bàn )+…$/u);
    expect(before.length + after.length).toBeLessThan(230);
  });

  it('stays within the line', () => {
    expect(excerptOf('ngắn', { from: 10, to: 20 })).toEqual({ before: 'ngắn', marked: '', after: '' });
  });
});
