import { darker, lighter } from '../drawing/colour.mjs';
import { toned } from '../drawing/sheet.mjs';
import { at, ellipse, line, path } from '../drawing/svg.mjs';

/** Hair from behind, the nape at (0, -104). */
const hairs = {
  short: (fill) => path('M-9.2 -110C-12.4 -122-7.6 -131.8 0 -131.8S12.4 -122 9.2 -110Q8.6 -104.6 5.4 -103Q0 -101.4-5.4 -103Q-8.4 -104.6-9.2 -110Z', fill),
  balding: (fill, skin) => [hairs.short(fill), ellipse(0.4, -125.4, 4.8, 4.2, skin, { opacity: 0.7 })],
  bob: (fill) => path('M-10.8 -112C-13 -123-8 -132.4 0 -132.4S13 -123 10.8 -112Q12.8 -101 9.6 -97.6Q0 -93.6-9.6 -97.6Q-12.8 -101-10.8 -112Z', fill),
  long: (fill) => path('M-10.4 -112C-12.8 -124-8 -132.6 0 -132.6S12.8 -124 10.4 -112Q12.8 -94 10 -80Q0 -73-10 -80Q-12.8 -94-10.4 -112Z', fill),
  ponytail: (fill) => [hairs.short(fill), path('M-3.6 -122Q0 -126 3.6 -122Q6.6 -104 3.4 -84Q0 -79-3 -84Q-6.4 -104-3.6 -122Z', fill)],
  bun: (fill) => [hairs.short(fill), ellipse(0, -121, 6, 5.4, fill)],
};

/** A delegate in a chair, seen from behind; the floor under the chair at (x, y), `scale` pixels of a metre. */
export function seatedBack(sheet, x, y, scale, person) {
  const { colour, hair = 'short', hairColour = '#1d181b', skin = '#cf9670', chair = '#6d2028', air = '#2a1626', haze = 0, tilt = 0, broad = 1 } = person;
  const tone = toned(air, haze);
  const [cloth, flesh, dark, wood] = [colour, skin, hairColour, chair].map(tone);
  return at(x, y, scale / 100,
    ellipse(2, -1, 30, 5, '#140c14', { opacity: 0.3 }),
    path('M-22 -44H22L23.6 0H20.4L19 -34H-19L-20.4 0H-23.6Z', darker(wood, 0.6)),
    path('M-18 -40L-17 -3H-3L-2 -40ZM18 -40L17 -3H3L2 -40Z', darker(tone('#2d3142'), 0.3)),
    path(`M${-7 * broad} -101L${-18.6 * broad} -96Q${-25 * broad} -93-25.6 -83L-26 -60H26L25.6 -83Q${25 * broad} -93 ${18.6 * broad} -96L${7 * broad} -101Z`, sheet.lit(cloth, 0.28)),
    line('M-21 -62Q-19.6 -74-20.6 -82M21 -62Q19.6 -74 20.6 -82', darker(cloth, 0.5), 0.8, { opacity: 0.4 }),
    path('M-5.4 -108V-99.6Q0 -96.6 5.4 -99.6V-108Z', darker(flesh, 0.2)),
    path('M-7.6 -101.4Q0 -96.4 7.6 -101.4L8.4 -98.4Q0 -93.4-8.4 -98.4Z', lighter(cloth, 0.25)),
    `<g transform="rotate(${tilt} 0 -104)">`,
    ellipse(-9.8, -114, 2, 3.2, flesh), ellipse(9.8, -114, 2, 3.2, darker(flesh, 0.2)),
    hairs[hair](sheet.lit(dark, 0.3), tone('#a97c5c')),
    line('M-6.4 -126.4Q-1 -130.4 5 -128', lighter(dark, 0.35), 1, { opacity: 0.45 }),
    '</g>',
    path('M-25 -66Q-25 -76-18 -77.6Q0 -79.6 18 -77.6Q25 -76 25 -66L24.4 -42Q24 -36 18 -35.6H-18Q-24 -36-24.4 -42Z', sheet.standing(wood, 0.45)),
    line('M-20 -44Q0 -41 20 -44', darker(wood, 0.5), 0.8, { opacity: 0.5 }),
    line('M-20.6 -70Q0 -75.6 20.6 -70', lighter(wood, 0.4), 1.1, { opacity: 0.5 }));
}
