import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertLegacy } from '../../../../renderer/domain/text/convertLegacy';

const tcvn3 = { encoding: 'tcvn3', capitals: false } as const;
const vni = { encoding: 'vni', capitals: false } as const;
const marked = (latin: string, coding: typeof tcvn3 | typeof vni) => {
  const { text, uncertain } = convertLegacy(latin, coding);
  return uncertain.map(({ from, to }) => text.slice(from, to));
};

describe('text of an old font', () => {
  it('becomes Unicode without a doubt where every word reads', () => {
    expect(convertLegacy('HuyÖn ñy M­êng Vang häp bµn, UBND vµ BC§ dù', tcvn3)).toEqual({ text: 'Huyện ủy Mường Vang họp bàn, UBND và BCĐ dự', uncertain: [] });
    expect(convertLegacy('Huyeän uûy Möôøng Vang hoïp baøn', vni)).toEqual({ text: 'Huyện ủy Mường Vang họp bàn', uncertain: [] });
  });

  it('is in capitals where its font shows capitals, also in what is plain ASCII', () => {
    expect(convertLegacy('huyÖn ñy m­êng vang', { encoding: 'tcvn3', capitals: true }).text).toBe('HUYỆN ỦY MƯỜNG VANG');
  });

  it('has its doubtful letters named by their place', () => {
    const { text, uncertain } = convertLegacy('x· §¾k Lø vµ kªnh xyÖz', tcvn3);
    expect(text).toBe('xã Đắk Lứ và kênh xyệz');
    expect(uncertain.map(({ from, to }) => [from, text.slice(from, to)])).toEqual([[3, 'Đắ'], [20, 'ệ']]);
    expect(marked('Straße', vni)).toEqual(['ß']);
  });

  it('never loses its spaces, and its places lie within it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 9, max: 255 }), { maxLength: 60 }), fc.constantFrom(tcvn3, vni), (codes, coding) => {
        const latin = String.fromCharCode(...codes);
        const { text, uncertain } = convertLegacy(latin, coding);
        expect(text.match(/\s+/gu)).toEqual(latin.match(/\s+/gu));
        expect(uncertain.every(({ from, to }, index) => from < to && to <= text.length && from >= (uncertain[index - 1]?.to ?? 0))).toBe(true);
      }),
    );
  });
});
