import { darker, lighter } from '../drawing/colour.mjs';
import { ellipse, group, line, path, rect } from '../drawing/svg.mjs';
import { arrangement } from './flowers.mjs';

/** A microphone on a bent neck, its foot at (x, y). */
export const microphone = (x, y, lean = 1, size = 1) =>
  group({ transform: `translate(${x} ${y}) scale(${size * lean} ${size})` },
    line('M0 0C1 -9 5 -15 3 -25', '#1c1a20', 0.9), ellipse(0, 0, 3.2, 1.2, '#26232b'),
    path('M1.2 -25.4L4.8 -25L4.6 -30.4Q2.8 -32.6 1 -30.8Z', '#15131a'), line('M1.2 -27.4H4.8', '#a33', 0.5));

/** A speaker's lectern seen from the front, its foot at (0, 0); centimetres. */
export function lectern(sheet, { wood = '#8a4f2b', blossom = 11 } = {}) {
  return group({},
    ellipse(0, 0, 44, 6, '#140c14', { opacity: 0.35 }),
    path('M-36 0L-33 -10H33L36 0Z', darker(wood, 0.4)),
    path('M-29 -10L-34 -104H34L29 -10Z', sheet.lit(wood, 0.36)),
    path('M-22 -18L-25.6 -92H25.6L22 -18Z', sheet.gradient([0, 0], [1, 1], [0, lighter(wood, 0.2)], [0.5, wood], [1, darker(wood, 0.3)])),
    line('M-22 -18L-25.6 -92H25.6L22 -18Z', darker(wood, 0.5), 0.8, { opacity: 0.6 }),
    line('M-18 -22L-20 -88', lighter(wood, 0.3), 0.6, { opacity: 0.4 }), line('M-8 -20L-9 -90M2 -20L2 -90M12 -20L13 -90', darker(wood, 0.4), 0.5, { opacity: 0.35 }),
    path('M-40 -104L-37 -114H37L40 -104Z', sheet.lit(lighter(wood, 0.14), 0.3)), rect(-40, -104, 80, 4, darker(wood, 0.3)),
    microphone(-13, -112, 1, 0.82), microphone(13, -112, -1, 0.82),
    arrangement(sheet, 0, -89, 33, 19, { size: blossom, count: Math.round(240 / blossom) }));
}
