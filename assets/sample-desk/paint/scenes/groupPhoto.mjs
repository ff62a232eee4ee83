import { newSheet } from '../drawing/sheet.mjs';
import { ellipse, path, polygon, rect } from '../drawing/svg.mjs';
import { anybody } from '../people/cast.mjs';
import { standing } from '../people/standing.mjs';
import { palm, sky, tree } from '../places/outdoors.mjs';
import { wardOffice } from '../places/wardOffice.mjs';
import { arrangement, bouquet, plant } from '../things/flowers.mjs';
import { certificate } from '../things/papers.mjs';

const shade = (x, y) => polygon([[x - 26, y], [x + 30, y], [x + 190, y - 34], [x + 140, y - 40]], '#3a2740', { opacity: 0.2 });

/** Everybody on the steps of the ward's office after the meeting. */
export function groupPhoto() {
  const sheet = newSheet(1600, 1067, 1945);
  const { random } = sheet;
  const ground = 730;
  const steps = [0, 1, 2, 3].map((index) => [
    rect(330 - index * 62, ground + index * 22, 940 + index * 124, 24, sheet.gradient([0, 0], [1, 0], [0, '#efe0c4'], [0.5, '#dcc7a2'], [1, '#b59a78'])),
    rect(330 - index * 62, ground + 17 + index * 22, 940 + index * 124, 6, '#7a5f4c', { opacity: 0.45 }),
  ]);
  const back = Array.from({ length: 10 }, (_, index) => [330 + index * 104 + random.between(-6, 6), ground + 96, { ...anybody(random, { women: 0.3, suits: 0.5 }), left: 'folded', right: 'folded' }]);
  const gifts = [
    () => ({ left: 'holding', right: 'holding', holds: certificate(sheet), holdsAt: [0, -100] }),
    () => ({ left: 'low', right: 'low', holds: bouquet(sheet, ['#f7f2ea', '#e66a86', '#f2b632']), holdsAt: [0, -92] }),
    () => ({ left: 'folded', right: 'folded' }),
  ];
  const front = Array.from({ length: 9 }, (_, index) => [
    382 + index * 104 + random.between(-5, 5), 922,
    { ...anybody(random, index === 4 ? { women: 0, suits: 1 } : { women: 0.7, suits: 0.3 }), ...(index === 4 ? { hair: 'parted', hairColour: '#57504f' } : {}), ...gifts[index === 4 ? 2 : index % 3]() },
  ]);
  return sheet.finish(
    sky(sheet, ground, { above: '#5fa6d6' }),
    [[40, 420], [1570, 440]].map(([x, height]) => tree(sheet, x, ground + 20, height, '#5b8f5c')),
    wardOffice(sheet, { x: 800, ground, width: 1270, sign: ['ĐẢNG ỦY - HĐND - UBND', 'PHƯỜNG HẠNH GIANG'] }),
    rect(-20, ground, 1640, 380, sheet.gradient([0, 0], [0, 1], [0, '#d9bf97'], [0.4, '#cfae84'], [1, '#94704f'])),
    Array.from({ length: 7 }, (_, index) => path(`M-20 ${ground + 96 + index * index * 7}H1620`, 'none', { stroke: '#8a6a50', 'stroke-width': 1.6, opacity: 0.35 })),
    Array.from({ length: 25 }, (_, index) => path(`M${800 + (index - 12) * 84} ${ground + 90}L${800 + (index - 12) * 190} 1080`, 'none', { stroke: '#8a6a50', 'stroke-width': 1.6, opacity: 0.3 })),
    palm(sheet, 132, ground + 56, 620), palm(sheet, 1478, ground + 60, 640),
    steps,
    [[238, ground + 92], [1362, ground + 92]].map(([x, y]) => plant(sheet, x, y, 190)),
    [[90, 40], [1330, 40]].map(([x]) => Array.from({ length: 3 }, (_, index) => arrangement(sheet, x + index * 76, ground + 116, 50, 24, { size: 18, count: 15, colours: ['#e6863c', '#f2b632', '#c93544'] }))),
    back.map(([x, y]) => shade(x, y)), back.map(([x, y, person]) => standing(sheet, x, y, 232, person)),
    front.map(([x, y]) => shade(x, y)), front.map(([x, y, person]) => standing(sheet, x, y, 262, person)),
    ellipse(240, 120, 1000, 800, sheet.glow([0, '#fff3c4', 0.7], [1, '#fff3c4', 0]), { style: 'mix-blend-mode:soft-light' }),
    sheet.wash(sheet.gradient([0, 0], [0, 1], [0.78, '#2a1626', 0], [1, '#2a1626', 0.3]), 1),
  );
}
