import { newSheet } from '../drawing/sheet.mjs';
import { at, ellipse, group, path, polygon, rect } from '../drawing/svg.mjs';
import { seatedBack } from '../people/seatedBack.mjs';
import { standing } from '../people/standing.mjs';
import { curtain } from '../things/curtain.mjs';
import { restingFlag, star } from '../things/emblems.mjs';
import { lectern } from '../things/lectern.mjs';

/** Upright: a speaker behind the lectern, the heads of the first row out of focus before him. */
export function speech() {
  const sheet = newSheet(1067, 1600, 77);
  const scale = 800;
  const [x, floor] = [510, 1830];
  const front = [[120, 2010, 580, { hair: 'short', colour: '#f3f1ec' }], [930, 2040, 620, { hair: 'bob', colour: '#7c4a86' }]];
  return sheet.finish(
    curtain(sheet, -20, -20, 1110, 1660, '#a31e29', { pleat: 92 }),
    group({ filter: sheet.blur(3) }, star(sheet, 250, 235, 128), restingFlag(sheet, 838, 1420, 1260)),
    ellipse(430, 560, 560, 640, sheet.glow([0, '#ffd79a', 0.5], [0.5, '#ffb877', 0.16], [1, '#ffb877', 0]), { style: 'mix-blend-mode:screen' }),
    standing(sheet, x, floor, scale, { wear: 'suit', colour: '#27304a', tie: '#8f2327', hair: 'parted', hairColour: '#3a3435', glasses: true, left: 'low', right: 'raised', turn: -0.5, tall: 170 }),
    at(x, floor, scale / 100,
      ellipse(-13.2, -121.5, 1.1, 1.1, '#d42a2a'), polygon([[-13.2, -122.3], [-12.7, -121], [-13.7, -121]], '#f3c545')),
    at(x, floor, scale / 100, lectern(sheet, { blossom: 6.6 }), path('M-17 -114L-13 -117.6H11L15 -114Z', '#fbf8ee'), rect(-13, -117.4, 24, 0.5, '#c8bfae')),
    ellipse(430, 640, 520, 560, sheet.glow([0, '#fff0c8', 0.5], [1, '#fff0c8', 0]), { style: 'mix-blend-mode:soft-light' }),
    group({ filter: sheet.blur(7) }, front.map(([px, py, s, who]) => seatedBack(sheet, px, py, s, { ...who, haze: 0.5 }))),
    sheet.wash(sheet.gradient([0, 0], [0, 1], [0.62, '#1a0f22', 0], [1, '#1a0f22', 0.3]), 1),
    sheet.wash(sheet.glow([0.6, '#1a0f22', 0], [1, '#1a0f22', 0.3]), 1),
  );
}
