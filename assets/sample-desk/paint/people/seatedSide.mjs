import { darker, lighter } from '../drawing/colour.mjs';
import { toned } from '../drawing/sheet.mjs';
import { at, ellipse, group, line, path, rect } from '../drawing/svg.mjs';
import { limb } from './limb.mjs';

const hairs = {
  short: 'M-8.6 -106C-12.6 -116-10.6 -127.6 2 -128.4C9 -128.6 13 -124 12.6 -119.6Q7.6 -121.4 5 -119.4Q3.6 -114 2 -112.6Q-.6 -112.6-1 -109Q-3.6 -104.6-8.6 -106Z',
  bob: 'M-9.4 -98C-14.6 -112-11.6 -128.4 2 -129C9.4 -129 13.4 -124 12.6 -119Q7 -121 5.4 -117Q5 -106 2.4 -98Q-4 -95-9.4 -98Z',
  long: 'M-11 -82C-14 -108-12.4 -128.4 2 -129C9.4 -129 13.4 -124 12.6 -119Q7 -121 5 -116Q3 -104 0 -96Q-2 -86-4 -81Q-8 -79-11 -82Z',
  bun: 'M-8 -108C-12.6 -116-10.6 -128 2 -128.6C9 -128.8 13 -124 12.6 -119.6Q7.6 -121.4 4.6 -118Q2 -111-1.6 -108.6Q-4.6 -106.6-8 -108Z',
};

/**
 * A person at a table in profile, facing right, the floor under the chair at (x, y): the body, and apart from it the arm
 * that lies on the table, so that the table can come between them. `facing` -1 turns to the left.
 */
export function seatedSide(sheet, x, y, scale, person) {
  const { colour, hair = 'short', hairColour = '#1f1a1c', skin = '#d9a177', glasses, wear, tie, chair = '#5b3524', air = '#3a2430', haze = 0, facing = 1, lean = 0 } = person;
  const tone = toned(air, haze);
  const [cloth, flesh, dark, wood] = [colour, skin, hairColour, chair].map(tone);
  const placed = (...parts) => at(x, y, scale / 100, group({ transform: `scale(${facing} 1) rotate(${lean} 0 -50)` }, parts));
  const arm = limb([[-3, -89], [3, -70], [27, -77]], [6, 5, 3.9]);
  return {
    body: placed(
      path('M-24 -100Q-25 -104-21 -104Q-17 -103-16 -98L-11 -50L-10 -44H16L18 0H14.6L12 -38H-13L-17 0H-20.6L-17 -44Z', sheet.lit(wood, 0.4)),
      path('M-12 -52Q-8 -40 4 -40L34 -42L36 0H24L22 -30L-6 -32Q-16 -38-12 -52Z', darker(tone('#2d3142'), 0.25)),
      path('M-4 -104Q-14 -100-17 -92Q-20 -72-14 -44H12Q14 -66 13 -82Q13 -94 6 -101Z', sheet.lit(cloth, 0.3)),
      wear === 'suit' ? [path('M5 -101Q10 -92 10 -74L13 -60Q14 -78 12.4 -88Q10 -98 5 -101Z', '#f4f1ea'), tie ? path('M9.4 -94L12 -92L13.4 -68L10.6 -66Z', tone(tie)) : ''] : '',
      path('M-5 -108L-5.4 -99Q1 -95 6.6 -99.6L6 -106Z', darker(flesh, 0.16)),
      path('M-6.4 -102.6Q1 -97 7.4 -101L8 -98.4Q1 -93.4-7.4 -99Z', lighter(cloth, 0.34)),
      path('M-6 -117C-6 -127 10 -127.6 11.6 -119L12 -115.4L14.6 -111.4Q14.4 -110.2 12.6 -110L12.4 -106.6Q11.6 -102.8 7 -103Q0 -102.6-4 -107Z', sheet.lit(flesh, 0.18)),
      ellipse(9, -109, 2.2, 1.4, '#d9705a', { opacity: 0.2 }),
      hair === 'bun' ? ellipse(-10.4, -119, 5, 4.6, darker(dark, 0.1)) : '',
      path(hairs[hair], sheet.lit(dark, 0.3)), line('M-5.6 -122Q-1 -126.6 5 -126', lighter(dark, 0.35), 0.9, { opacity: 0.5 }),
      hair === 'short' || hair === 'bun' ? ellipse(0, -113, 1.9, 2.9, darker(flesh, 0.08)) : '',
      glasses ? [rect(8, -116.6, 5, 3.8, '#ffffff', { 'fill-opacity': 0.25, rx: 1.4, stroke: '#1c171a', 'stroke-width': 0.7 }), line('M8 -115.4L0 -114.6', '#1c171a', 0.7)] : ''),
    arm: placed(
      path(arm, darker(cloth, 0.5), { opacity: 0.3, transform: 'translate(.6 1.2)' }), path(arm, darker(cloth, 0.07)),
      ellipse(30, -77.4, 4.4, 3.3, flesh)),
  };
}
