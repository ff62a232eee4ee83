import { darker, lighter, mix } from './colour.mjs';
import { randomFrom } from './random.mjs';
import { rect, tag } from './svg.mjs';

const stops = (list) => list.map(([offset, colour, opacity]) => tag('stop', { offset, 'stop-color': colour, 'stop-opacity': opacity }));

/** The paper that a scene is drawn on: its size, its randomness and the gradients and filters that its shapes share. */
export function newSheet(width, height, seed) {
  const shared = new Map();
  /** Writes a definition once and says how to refer to it. */
  const define = (key, write) => {
    if (!shared.has(key)) {
      const id = `d${shared.size}`;
      shared.set(key, { id, markup: write(id) });
    }
    return `url(#${shared.get(key).id})`;
  };

  const sheet = {
    width,
    height,
    random: randomFrom(seed),
    /** A straight gradient over the shape that it fills; `from` and `to` in parts of its box. */
    gradient: (from, to, ...list) =>
      define(`l${JSON.stringify([from, to, list])}`, (id) =>
        tag('linearGradient', { id, x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, stops(list))),
    /** A round gradient over the shape that it fills. */
    glow: (...list) => define(`r${JSON.stringify(list)}`, (id) => tag('radialGradient', { id }, stops(list))),
    /** Cloth or skin lit from the left. */
    lit: (colour, depth = 0.22) =>
      sheet.gradient([0, 0], [1, 0.25], [0, lighter(colour, depth * 0.55)], [0.45, colour], [1, darker(colour, depth)]),
    /** A surface that gets darker towards its foot. */
    standing: (colour, depth = 0.25) => sheet.gradient([0, 0], [0, 1], [0, lighter(colour, depth * 0.3)], [1, darker(colour, depth)]),
    blur: (size) =>
      define(`b${size}`, (id) =>
        tag('filter', { id, x: '-20%', y: '-20%', width: '140%', height: '140%', 'color-interpolation-filters': 'sRGB' }, tag('feGaussianBlur', { stdDeviation: size }))),
    clip: (key, ...shapes) => define(`c${key}`, (id) => tag('clipPath', { id }, shapes)),
    /** The scene as a picture of its own. */
    finish: (...children) =>
      tag('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
        tag('defs', {}, [...shared.values()].map(({ markup }) => markup), handCut),
        tag('g', { filter: 'url(#handCut)' }, children)),
    /** A wash of colour over everything drawn so far. */
    wash: (fill, opacity, blend) => rect(0, 0, width, height, fill, { opacity, style: blend && `mix-blend-mode:${blend}` }),
  };
  return sheet;
}

// Moves edges by a pixel or so, the way a lino cut does; ruler-straight edges look like a diagram.
const handCut = tag('filter', { id: 'handCut', x: 0, y: 0, width: '100%', height: '100%', 'color-interpolation-filters': 'sRGB' },
  tag('feTurbulence', { type: 'fractalNoise', baseFrequency: 0.035, numOctaves: 2, seed: 7, result: 'noise' }),
  tag('feDisplacementMap', { in: 'SourceGraphic', in2: 'noise', scale: 2.6, xChannelSelector: 'R', yChannelSelector: 'G' }));

/** Tones a list of colours with the air or shadow between the eye and a thing. */
export const toned = (air, amount) => (colour) => (amount ? mix(colour, air, amount) : colour);
