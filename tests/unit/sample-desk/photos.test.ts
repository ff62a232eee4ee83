import { readdirSync, readFileSync } from 'node:fs';
import { imageSize } from 'image-size';
import { describe, expect, it } from 'vitest';
import { desk, photoFolder } from './sampleDesk';

const named = desk.reports.flatMap((report) => report.photos);

describe('the photos of the sample desk', () => {
  it('are all there, and no other', () => {
    expect(readdirSync(photoFolder).toSorted()).toEqual(named.map((photo) => photo.file).toSorted());
  });

  it.each(named)('$file is a JPEG of the size that a newsroom sends', ({ file }) => {
    expect(file).toMatch(/^[a-z0-9-]+\.jpg$/);
    const bytes = readFileSync(new URL(file, photoFolder));
    expect(bytes.length).toBeGreaterThan(80_000);
    expect(bytes.length).toBeLessThan(280_000);
    const { type, width, height } = imageSize(bytes);
    expect(type).toBe('jpg');
    expect([width, height].toSorted()).toEqual([1067, 1600]);
  });

  it.each(named)('$file has a caption, a credit and words for people who do not see it', ({ caption, credit, alt }) => {
    for (const words of [caption, credit, alt]) expect(words.trim()).toBe(words);
    expect(caption).not.toMatch(/[.:]$/u);
    expect(alt).not.toBe('');
    expect(credit).not.toBe('');
  });
});
