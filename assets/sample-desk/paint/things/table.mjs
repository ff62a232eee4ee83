import { darker, lighter } from '../drawing/colour.mjs';
import { ellipse, group, line, path, rect } from '../drawing/svg.mjs';

/** A table of honour seen from the front, under a cloth: its foot at (0, 0), `width` in centimetres. */
export function clothedTable(sheet, width, cloth = '#b3242d') {
  const half = width / 2;
  const pleats = Array.from({ length: Math.floor(width / 9) }, (_, index) => -half + 5 + index * 9);
  return group({},
    ellipse(0, 0, half + 8, 5, '#140c14', { opacity: 0.35 }),
    rect(-half, -72, width, 72, sheet.standing(cloth, 0.4)),
    pleats.map((x) => line(`M${x} -62V-1`, darker(cloth, 0.5), 2.2, { opacity: 0.26 })),
    pleats.map((x) => line(`M${x + 4} -62V-1`, lighter(cloth, 0.3), 1.4, { opacity: 0.2 })),
    path(`M${-half} -66Q${-half * 0.5} -58 0 -64T${half} -66V-73H${-half}Z`, darker(cloth, 0.2)),
    rect(-half - 3, -76, width + 6, 5, sheet.lit(lighter(cloth, 0.1), 0.2)),
    rect(-half - 3, -71.4, width + 6, 1.2, '#e6b94f', { opacity: 0.8 }));
}

/** A bottle of water; foot at (x, y), centimetres. */
export const bottle = (x, y) =>
  group({ transform: `translate(${x} ${y})` }, path('M-2.6 0V-11Q-2.6 -14-1.2 -15V-17H1.2V-15Q2.6 -14 2.6 -11V0Z', '#dcebf2', { opacity: 0.85 }), rect(-2.6, -10, 5.2, 4.6, '#4b8fc4'), rect(-1.3, -19, 2.6, 2.2, '#2d6da8'));

/** A name plate without a name; foot at (x, y), centimetres. */
export const plate = (x, y) =>
  group({ transform: `translate(${x} ${y})` }, path('M-9 0L-8 -6.4H8L9 0Z', '#fbf7ea'), rect(-5.6, -4, 11.2, 1.2, '#8f2a2c', { opacity: 0.8 }), rect(-9, 0, 18, 0.9, '#b98a4a'));
