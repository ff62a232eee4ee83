import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tag } from './svg.mjs';

const { resolve } = createRequire(import.meta.url);
const face = (subset, range) => {
  const file = readFileSync(resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-700-normal.woff2`));
  return `@font-face{font-family:Lettering;font-weight:700;src:url(data:font/woff2;base64,${file.toString('base64')}) format('woff2');unicode-range:${range}}`;
};

// A picture cannot load fonts from outside, so the two subsets that Vietnamese needs travel inside it.
const faces = () => tag('style', {},
  face('vietnamese', 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+1EA0-1EF9'),
  face('latin', 'U+0000-00FF'));

let embedded;

/** A line of letters centred on x, standing on y. */
export function lettering(text, x, y, size, fill, more = {}) {
  embedded ??= faces();
  return [embedded, tag('text', { x, y, 'font-family': 'Lettering', 'font-weight': 700, 'font-size': size, 'text-anchor': 'middle', fill, ...more }, text)];
}
