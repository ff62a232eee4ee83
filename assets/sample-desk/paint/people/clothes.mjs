import { darker, lighter } from '../drawing/colour.mjs';
import { ellipse, group, line, path, rect } from '../drawing/svg.mjs';

/** A fold or a seam. */
const fold = (d, colour, opacity = 0.35, width = 0.8) => line(d, darker(colour, 0.45), width, { opacity });

const trousers = (sheet, colour) => [
  ellipse(-9.6, -2, 7, 3, '#1b1719'), ellipse(9.6, -2, 7, 3, '#141114'),
  path('M-18 -92Q-19.6 -60-15.6 -4L-4.4 -4L-1 -72L1 -72L4.4 -4L15.6 -4Q19.6 -60 18 -92Z', sheet.lit(colour, 0.35)),
  fold('M-10 -80Q-9.4 -40-9.6 -8', colour), fold('M10 -80Q9.4 -40 9.6 -8', colour),
];

const shirtBody = 'M-8 4.5L-19.6 10Q-24.6 12.6-24.2 21L-20.4 28Q-19.8 40-18.6 49L-18.6 54H18.6L18.6 49Q19.8 40 20.4 28L24.2 21Q24.6 12.6 19.6 10L8 4.5Q0 10-8 4.5Z';

// Bodies are drawn with the chin at (0, -143), so that every head fits every body.
const underChin = (...children) => group({ transform: 'translate(0 -143)' }, children);

/** Each kind of clothes: legs and body, without the arms; `sleeve` is the colour of the arms. */
export const clothes = {
  suit: {
    sleeve: (colour) => colour,
    draw: (sheet, colour, { tie = '#8f2327' }) => [
      trousers(sheet, darker(colour, 0.12)),
      underChin(
        path('M-8 4L-21 10Q-25.4 13-25 22L-21.4 30Q-20.6 44-19.6 50Q-21.4 62-22 71Q0 75 22 71Q21.4 62 19.6 50Q20.6 44 21.4 30L25 22Q25.4 13 21 10L8 4Z', sheet.lit(colour, 0.34)),
        path('M-6.6 3.6L0 40L6.6 3.6Q0 9-6.6 3.6Z', '#f4f1ea'),
        path('M-1.9 8.2H1.9L2.4 11.4L3 30L0 38L-3 30L-2.4 11.4Z', sheet.lit(tie, 0.25)),
        path('M-6.6 3.4L-1.4 9.4L-4.6 12.8L-8.2 5Z', '#ffffff'), path('M6.6 3.4L1.4 9.4L4.6 12.8L8.2 5Z', '#e3ddd8'),
        path('M-8 4L-12.4 15L-8.6 17L-10.6 20L0 42L-3.4 28Q-6.6 14-6.8 4Z', lighter(colour, 0.1)),
        path('M8 4L12.4 15L8.6 17L10.6 20L0 42L3.4 28Q6.6 14 6.8 4Z', darker(colour, 0.18)),
        fold('M0 42Q1.6 56 1 72', colour, 0.6), fold('M-16 56q4 1.4 8 .4', colour, 0.5), fold('M16 56q-4 1.4-8 .4', colour, 0.5),
        ellipse(0.4, 47, 0.9, 0.9, darker(colour, 0.5)), ellipse(0.7, 54, 0.9, 0.9, darker(colour, 0.5)),
      ),
    ],
  },
  shirt: {
    sleeve: (colour) => colour,
    draw: (sheet, colour, { tie, trouser = '#2d3142' }) => [
      trousers(sheet, trouser),
      underChin(
        path(shirtBody, sheet.lit(colour, 0.2)),
        rect(-18.6, 50.6, 37.2, 3.8, '#2a1f1c'), rect(-2.6, 50.4, 5.2, 4.2, '#b99a5b', { rx: 0.8 }),
        path('M-6.8 3.2L-.6 10L-5 14.6L-9.4 5.6Z', lighter(colour, 0.6)), path('M6.8 3.2L.6 10L5 14.6L9.4 5.6Z', darker(colour, 0.06)),
        tie ? path('M-2 9H2L3.2 36L0 43L-3.2 36Z', sheet.lit(tie, 0.25)) : [fold('M0 11V50', colour, 0.28), [18, 27, 36, 45].map((y) => ellipse(0.3, y, 0.55, 0.55, darker(colour, 0.4), { opacity: 0.6 }))],
        rect(6.6, 22, 8, 8.6, 'none', { rx: 0.8, stroke: darker(colour, 0.3), 'stroke-width': 0.5, opacity: 0.6 }),
        fold('M-18 47Q-11 44-8 38', colour, 0.22), fold('M18 46Q12 42 10 36', colour, 0.25), fold('M-19 30Q-13 31-10 27', colour, 0.18),
      ),
    ],
  },
  vest: {
    sleeve: () => '#eef0ee',
    draw: (sheet, colour) => [
      trousers(sheet, '#3c4355'),
      underChin(
        path(shirtBody, sheet.lit('#eef0ee', 0.2)),
        path('M-9 5L-18.4 9.6L-19.8 28L-18.8 57H-1L-1 20L-6.4 6ZM9 5L18.4 9.6L19.8 28L18.8 57H1L1 20L6.4 6Z', sheet.lit(colour, 0.26)),
        path('M-15.6 8.2L-12 6.6L-11 57H-14.8ZM15.6 8.2L12 6.6L11 57H14.8Z', '#f1f3d2', { opacity: 0.92 }),
        path('M-19.4 36H-1V40.4H-19.2ZM19.4 36H1V40.4H19.2Z', '#f1f3d2', { opacity: 0.92 }),
        path('M-6.6 3.2L-.6 9.6L-4 13L-8.8 5.4Z', '#ffffff'), path('M6.6 3.2L.6 9.6L4 13L8.8 5.4Z', '#dcdfe0'),
      ),
    ],
  },
  aoDai: {
    sleeve: (colour) => colour,
    draw: (sheet, colour, { silk = '#f3ecdf' }) => [
      ellipse(-7, -1.6, 5, 2.2, darker(colour, 0.3)), ellipse(7, -1.6, 5, 2.2, darker(colour, 0.4)),
      path('M-15 -74Q-19.4 -40-17.6 -3Q-9 0-1 -3L0 -70L1 -3Q9 0 17.6 -3Q19.4 -40 15 -74Z', sheet.lit(silk, 0.22)),
      fold('M-9 -60Q-10 -30-9 -5', silk, 0.25), fold('M9 -60Q10 -30 9 -5', silk, 0.25),
      path('M-13.4 -88Q-17.8 -74-16.4 -60Q-14 -34-13.4 -10Q0 -6.4 13.4 -10Q14 -34 16.4 -60Q17.8 -74 13.4 -88Z', sheet.lit(colour, 0.3)),
      underChin(
        path('M-6.4 5L-15.6 9.6Q-20 12-19.8 19L-16.8 28Q-15.4 36-14.6 44Q-13.4 49-13.6 57H13.6Q13.4 49 14.6 44Q15.4 36 16.8 28L19.8 19Q20 12 15.6 9.6L6.4 5Q0 9-6.4 5Z', sheet.lit(colour, 0.26)),
        path('M-5.8 1.6Q0 5.6 5.8 1.6L6.4 6.2Q0 10.4-6.4 6.2Z', lighter(colour, 0.14)),
        path('M-12.6 25Q-7 30.6-1.4 27Q-5 35-11.4 32ZM12.6 25Q7 30.6 1.4 27Q5 35 11.4 32Z', darker(colour, 0.3), { opacity: 0.26 }),
        fold('M4.6 8Q13 14 15.6 22', colour, 0.4), fold('M-12 56Q-4 60 2 58', colour, 0.22), fold('M12 52Q7 56 3 56', colour, 0.22),
      ),
      fold('M-5 -80Q-7 -44-6 -11', colour, 0.24), fold('M6 -78Q8 -44 6.4 -11', colour, 0.24),
      flowers(colour),
    ],
  },
  blouse: {
    sleeve: (colour) => colour,
    draw: (sheet, colour, { trouser = '#24222e' }) => [
      group({ transform: 'scale(.86 1)' }, trousers(sheet, trouser)),
      underChin(
        path('M-6.8 4.6L-16 9.8Q-20.4 12-20 19L-17 28Q-15.8 38-15.2 46Q-16.6 54-17.2 61Q0 65 17.2 61Q16.6 54 15.2 46Q15.8 38 17 28L20 19Q20.4 12 16 9.8L6.8 4.6Q0 12-6.8 4.6Z', sheet.lit(colour, 0.24)),
        path('M-6.4 3.6L0 14.6L-5 16.8L-9 6Z', lighter(colour, 0.4)), path('M6.4 3.6L0 14.6L5 16.8L9 6Z', darker(colour, 0.08)),
        fold('M0 15V62', colour, 0.3), fold('M-15 48Q-9 51-5 49', colour, 0.25), fold('M15 47Q10 50 6 49', colour, 0.25),
      ),
    ],
  },
};

/** Embroidered sprigs on the skirt of an áo dài. */
const flowers = (colour) =>
  [[-4, -34], [3, -26], [-1, -19], [5, -40], [-7, -22]].map(([x, y], index) =>
    group({ opacity: 0.75 }, line(`M${x} ${y + 3}q1.4-2 0-3.4`, lighter(colour, 0.6), 0.5), ellipse(x, y, 1.5 - index * 0.12, 1.5 - index * 0.12, index % 2 ? '#f3d48a' : lighter(colour, 0.7))));
