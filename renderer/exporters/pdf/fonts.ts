// Static cuts: a variable font ends up in a PDF as drawings of its letters.
import latinItalic from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2?inline';
import latin from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?inline';
import latinBold from '@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2?inline';
import vietnameseItalic from '@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-italic.woff2?inline';
import vietnamese from '@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-normal.woff2?inline';
import vietnameseBold from '@fontsource/source-serif-4/files/source-serif-4-vietnamese-700-normal.woff2?inline';

const vietnameseRange = 'U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB';
const latinRange = 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';

const face = (source: string, range: string, weight: number, style = 'normal'): string =>
  `@font-face { font-family: 'Source Serif 4'; font-style: ${style}; font-weight: ${weight}; src: url(${source}) format('woff2'); unicode-range: ${range}; }`;

/** The desk's reading typeface as rules that load nothing. */
export const fontFaces = [
  face(vietnamese, vietnameseRange, 400), face(latin, latinRange, 400),
  face(vietnameseItalic, vietnameseRange, 400, 'italic'), face(latinItalic, latinRange, 400, 'italic'),
  face(vietnameseBold, vietnameseRange, 700), face(latinBold, latinRange, 700),
].join('\n');
