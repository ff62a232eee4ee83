import { darker, lighter } from '../drawing/colour.mjs';
import { ellipse, group, line, path, rect } from '../drawing/svg.mjs';

/**
 * A head seen from the front, without a face, in two layers: the hair that falls behind the body, and the rest.
 * The chin rests at (0, 0), centimetres.
 * @param person.hair 'short' | 'parted' | 'balding' | 'bob' | 'long' | 'bun'; `turn` from -1 (to the left) to 1.
 */
export function frontHead(sheet, { skin, hairColour, hair = 'short', glasses, turn = 0, helmet, tone }) {
  const flesh = tone(skin);
  const dark = tone(hairColour);
  const shift = turn * 2.2;
  const face = [
    ellipse(-9.3 + shift * 0.35, -12.4, 1.9, 3, darker(flesh, 0.12)),
    ellipse(9.3 + shift * 0.35, -12.4, 1.9, 3, darker(flesh, 0.26)),
    path('M-9.3 -15C-9.3 -7-6.4 .2 0 .2S9.3 -7 9.3 -15C9.3 -25.6-9.3 -25.6-9.3 -15Z', sheet.lit(flesh, 0.24)),
    // The hint of a nose and the shade under the brow: enough for the eye to find a face by itself.
    path(`M${shift * 1.2} -13.4q1.9 3.6.3 5.2q-1.4.5-2.2-.2`, darker(flesh, 0.2), { opacity: 0.55 }),
    ellipse(-4.4 + shift, -8.2, 2.4, 1.6, '#d9705a', { opacity: 0.16 }),
    ellipse(4.6 + shift, -8.2, 2.2, 1.6, '#c65a4a', { opacity: 0.16 }),
  ];
  const spectacles = glasses
    ? group({ stroke: darker(dark, 0.3), 'stroke-width': 0.7, fill: '#ffffff', 'fill-opacity': 0.22 },
        rect(-7 + shift, -14.6, 5.7, 4.2, undefined, { rx: 1.6 }), rect(1.5 + shift, -14.6, 5.7, 4.2, undefined, { rx: 1.6 }),
        line(`M${-1.3 + shift} -13h2.8`, darker(dark, 0.3), 0.7))
    : '';
  const [behind, over] = styles[hair](sheet, dark, shift, flesh);
  const front = helmet ? helmetOn(sheet, tone(helmet)) : over;
  return { behind: group({}, behind), front: group({}, neck(sheet, flesh), face, spectacles, front) };
}

const neck = (sheet, flesh) =>
  [path('M-5.2 -5V5.5Q0 9.5 5.2 5.5V-5Z', darker(flesh, 0.14)), path('M-5 -3.6Q0 4.6 5.2 -2.6V1.6Q0 6-5 1.2Z', darker(flesh, 0.3), { opacity: 0.7 })];

const sheen = (colour, d) => line(d, lighter(colour, 0.28), 0.9, { opacity: 0.5 });

/** Each style: what is drawn behind the face and what over it. */
const styles = {
  short: (sheet, colour, s) => ['', [
    path(`M-10 -11.6C-11.6 -21-8 -26 0 -26.2S11.6 -21 10 -11.6L9 -12.2C8.8 -16 ${7.4 + s} -18.6 ${4 + s} -19.2C${-1 + s} -18 ${-5 + s} -18.4 -7.6 -18C-8.6 -16 -8.8 -14 -9 -12.2Z`, sheet.lit(colour, 0.25)),
    sheen(colour, 'M-6.8 -22.6Q-2 -25 3 -24'),
  ]],
  parted: (sheet, colour, s) => ['', [
    path(`M-10 -11C-11.8 -20.6-8.8 -26.6 1 -26.4C9.6 -26 11.6 -19 10 -11L9 -12.4C8.8 -15.4 8.2 -17 7 -18.6C${3 + s} -18.2 ${-1 + s} -19.6 ${-4.4 + s} -21.4C-6 -18.4 -8.4 -17.4 -9 -12.2Z`, sheet.lit(colour, 0.25)),
    sheen(colour, 'M-3.6 -22.4Q1 -25.6 6 -23.6'),
  ]],
  balding: (sheet, colour, shift, flesh) => [path('M-9.4 -13C-10.4 -27 10.4 -27 9.4 -13Z', sheet.lit(flesh, 0.2)), [
    path('M-9.8 -10.4C-11 -15-10.8 -18.6-9.4 -20.4C-8.8 -19.4 -8.7 -16 -8.9 -11.4ZM9.8 -10.4C11 -15 10.8 -18.6 9.4 -20.4C8.8 -19.4 8.7 -16 8.9 -11.4Z', colour),
    line('M-4 -21.6Q0 -23 4 -21.4', lighter(flesh, 0.5), 1, { opacity: 0.6 }),
  ]],
  bob: (sheet, colour, s) => [
    path('M-11.4 -13C-12.4 -2.4-10 2.4-6 2.6H6C10 2.4 12.4 -2.4 11.4 -13C10.6 -29-10.6 -29-11.4 -13Z', darker(colour, 0.2)),
    [path(`M-10.4 -3C-12.6 -20-9.6 -26.6 0 -26.8S12.6 -20 10.4 -3C9.6 -6 9.4 -12 8.2 -15.2C${5 + s} -16.4 ${0 + s} -18.6 ${-2.6 + s} -21.6C-4.2 -17.4 -7.4 -16.4 -8.4 -14C-9.4 -11 -9.6 -6 -10.4 -3Z`, sheet.lit(colour, 0.25)),
      sheen(colour, 'M-6.4 -22.4Q-1 -26 5 -23.6')],
  ],
  long: (sheet, colour, s) => [
    path('M-11.2 -14C-13 2-13.6 14-13 24Q-5 28 0 26Q5 28 13 24C13.6 14 13 2 11.2 -14C10.4 -29-10.4 -29-11.2 -14Z', darker(colour, 0.18)),
    [path('M-9.6 -8C-11.6 2-12.4 10-11.4 19Q-8.6 20-7.2 17C-8 10-7 2-7.4 -3ZM9.6 -8C11.6 2 12 8 11 15Q8.8 16 7.6 13C8 8 7.4 2 7.6 -3Z', sheet.lit(colour, 0.25)), path(`M-10 -4C-12 -20-9.2 -26.8 0 -27S12 -20 10 -4C9.4 -8 9.2 -13 7.8 -16C${4 + s} -17 ${s} -19 ${-1 + s} -22.4C-3 -18 -6.6 -17 -8 -14.6C-9.2 -11 -9.4 -7 -10 -4Z`, sheet.lit(colour, 0.25)),
      sheen(colour, 'M-6 -23Q0 -26.6 5 -24')],
  ],
  bun: (sheet, colour, s) => [
    ellipse(0, -27, 6, 4.6, darker(colour, 0.1)),
    [path(`M-10 -10C-11.8 -20.4-8.8 -26.6 0 -26.8S11.8 -20.4 10 -10L8.8 -13C8 -17 ${5 + s} -19.4 ${1 + s} -20.6C${-3 + s} -19.4 -7.8 -17.6 -8.8 -13Z`, sheet.lit(colour, 0.25)),
      sheen(colour, 'M-6.4 -22.6Q-1 -26 5 -24')],
  ],
};

const helmetOn = (sheet, colour) => [
  path('M-9.6 -13.6Q-10 -19 -8.4 -20H8.4Q10 -19 9.6 -13.6L9 -17.4H-9Z', '#2b2430', { opacity: 0.55 }),
  path('M-11 -18.4C-11 -31 11 -31 11 -18.4Q0 -21.6-11 -18.4Z', sheet.lit(colour, 0.3)),
  path('M-12.6 -16.8Q0 -22.4 12.6 -16.8Q13 -18.8 11 -19.4Q0 -23-11 -19.4Q-13 -18.8-12.6 -16.8Z', darker(colour, 0.14)),
  path('M-2.2 -27.8Q0 -28.6 2.2 -27.8L2 -21H-2Z', lighter(colour, 0.35), { opacity: 0.7 }),
];
