import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editKey, parseEditKey, photoEdit } from '../../../../electron/contract/derived';

test('an edit survives its key, to what an eye can tell', () => {
  const share = fc.double({ min: 0.01, max: 0.5, noNaN: true });
  fc.assert(fc.property(share, share, share, share, fc.double({ min: -180, max: 180, noNaN: true }), (x, y, width, height, angle) => {
    const edit = { crop: { x, y, width, height }, angle };
    const back = parseEditKey(editKey(edit));
    expect(back).not.toBeNull();
    expect(editKey(back!)).toBe(editKey(edit));
    expect(Math.abs(back!.crop.x - x)).toBeLessThan(0.0001);
    expect(Math.abs(back!.angle - angle)).toBeLessThan(0.01);
  }));
});

test.each(['', '0_0_10000_10000', '0_0_10000_10000_0_0', '0_0_0_10000_0', '5000_0_6000_10000_0', '0_0_10000_10000_18001', '00_0_10000_10000_0', '-1_0_1_1_0', '../../x', '0_0_10000_10000_-0', '1e3_0_1_1_0'])(
  '%j is no edit',
  (key) => expect(parseEditKey(key)).toBeNull(),
);

test('nothing outside of the picture can be cut out', () => {
  expect(photoEdit.safeParse({ crop: { x: 0.6, y: 0, width: 0.6, height: 1 }, angle: 0 }).success).toBe(false);
  expect(photoEdit.safeParse({ crop: { x: 0, y: 0, width: 1, height: Number.NaN }, angle: 0 }).success).toBe(false);
});
