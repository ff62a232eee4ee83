import { lettering } from '../drawing/lettering.mjs';
import { newSheet } from '../drawing/sheet.mjs';
import { ellipse, group, line, rect } from '../drawing/svg.mjs';
import { seatedBack } from '../people/seatedBack.mjs';
import { standing } from '../people/standing.mjs';
import { curtain } from '../things/curtain.mjs';
import { restingFlag, star } from '../things/emblems.mjs';
import { arrangement, bouquet, plant } from '../things/flowers.mjs';
import { certificate } from '../things/papers.mjs';

/** Seven people on a stage, certificates and flowers in their hands; the audience's heads before them. */
export function awards() {
  const sheet = newSheet(1600, 1067, 404);
  const { random } = sheet;
  const framed = (frame) => ({ left: 'holding', right: 'holding', holds: certificate(sheet, frame), holdsAt: [0, -100] });
  const withFlowers = (colours) => ({ left: 'low', right: 'low', holds: bouquet(sheet, colours), holdsAt: [0, -92] });
  const row = [
    { wear: 'aoDai', colour: '#b2333c', hair: 'long', tall: 159, ...framed() },
    { wear: 'shirt', colour: '#f3f1ec', hair: 'short', tall: 168, tie: '#2c4a7c', ...framed('#8a5a2b') },
    { wear: 'aoDai', colour: '#3f5f9a', hair: 'bun', tall: 157, silk: '#e9eef5', ...withFlowers(['#f7f2ea', '#e66a86', '#f2b632']) },
    { wear: 'suit', colour: '#27304a', hair: 'parted', hairColour: '#57504f', tall: 173, glasses: true, ...framed() },
    { wear: 'blouse', colour: '#f3f1ec', hair: 'bob', tall: 158, ...framed('#8a5a2b') },
    { wear: 'shirt', colour: '#dfe8f0', hair: 'balding', hairColour: '#8d8683', tall: 166, glasses: true, ...withFlowers(['#c93544', '#f2b632', '#f7f2ea']) },
    { wear: 'aoDai', colour: '#e6c78f', hair: 'long', tall: 160, silk: '#fffaf0', ...framed() },
  ];
  const skins = ['#e0ad86', '#cf9468', '#dba67f', '#d9a177', '#e0ad86', '#c98d63', '#dba67f'];
  const people = row.map((person, index) => [248 + index * 184 + random.between(-6, 6), person, skins[index]]);
  const floor = 850;
  const gold = { stroke: '#7a1019', 'stroke-width': 1.4, 'paint-order': 'stroke' };
  const heads = [[60, 1.05], [245, 0.96], [420, 1.08], [610, 0.98], [820, 1.04], [1010, 0.97], [1215, 1.06], [1400, 0.98], [1560, 1.05]];
  return sheet.finish(
    curtain(sheet, -10, -10, 1620, 700, '#a81f29', { pleat: 52 }),
    star(sheet, 800, 92, 46), lettering('SƠ KẾT - KHEN THƯỞNG', 800, 214, 62, '#ffe08a', gold),
    [[34, true], [150, false]].map(([x, starred]) => restingFlag(sheet, x, 700, 560, { starred })),
    ellipse(800, 420, 900, 480, sheet.glow([0, '#ffdf9a', 0.42], [1, '#ffdf9a', 0]), { style: 'mix-blend-mode:screen' }),
    rect(-10, 680, 1620, 250, sheet.gradient([0, 0], [0, 1], [0, '#7c4128'], [0.25, '#b9774a'], [1, '#e0ae72'])),
    Array.from({ length: 26 }, (_, index) => line(`M${800 + (index - 12.5) * 78} 680L${800 + (index - 12.5) * 118} 930`, '#6a3a22', 1.4, { opacity: 0.3 })),
    // Reflections in the polished floor.
    group({ opacity: 0.16, filter: sheet.blur(5), transform: `translate(0 ${floor * 2 - 14}) scale(1 -1)`, 'clip-path': sheet.clip('floor', rect(0, floor - 190, 1600, 200)) },
      people.map(([x, person, skin]) => standing(sheet, x, floor, 305, { ...person, skin }))),
    plant(sheet, 1516, 760, 330), plant(sheet, 1400, 735, 250),
    people.map(([x, person, skin]) => standing(sheet, x, floor, 305, { ...person, skin })),
    rect(-10, 925, 1620, 200, sheet.standing('#6a3a22', 0.5)), rect(-10, 922, 1620, 8, '#e8bd84'),
    Array.from({ length: 10 }, (_, index) => arrangement(sheet, 60 + index * 166, 922, 62, 30, { size: 21, count: 16 })),
    ellipse(800, 480, 900, 560, sheet.glow([0, '#fff0c8', 0.5], [1, '#fff0c8', 0]), { style: 'mix-blend-mode:soft-light' }),
    group({ filter: sheet.blur(4) },
      heads.map(([x, size], index) => seatedBack(sheet, x, 1318 + random.between(-12, 22), 270 * size, { hair: ['short', 'long', 'short', 'bun', 'short', 'bob', 'short', 'ponytail', 'short'][index], colour: ['#f3f1ec', '#7c4a86', '#dfe8f0', '#b2333c', '#f3f1ec', '#2f6d7a', '#27304a', '#d98aa0', '#f3f1ec'][index], haze: 0.5 }))),
    sheet.wash(sheet.gradient([0, 0], [0, 1], [0, '#1a0f22', 0.2], [0.2, '#1a0f22', 0], [0.8, '#1a0f22', 0], [1, '#1a0f22', 0.3]), 1),
    sheet.wash(sheet.glow([0.62, '#1a0f22', 0], [1, '#1a0f22', 0.36]), 1),
  );
}
