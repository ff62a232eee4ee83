import { newCamera } from '../drawing/camera.mjs';
import { newSheet } from '../drawing/sheet.mjs';
import { at, ellipse, group, polygon, rect } from '../drawing/svg.mjs';
import { anybody } from '../people/cast.mjs';
import { seatedSide } from '../people/seatedSide.mjs';
import { standing } from '../people/standing.mjs';
import { hall } from '../places/hall.mjs';
import { curtain } from '../things/curtain.mjs';
import { restingFlag, star } from '../things/emblems.mjs';
import { arrangement, plant } from '../things/flowers.mjs';
import { microphone } from '../things/lectern.mjs';
import { bottle, plate } from '../things/table.mjs';

const height = 0.76;
const half = 1.05;

/** Two delegations face each other along a long table; the chair sits at its far end. */
export function workingSession() {
  const sheet = newSheet(1600, 1067, 31);
  const { random } = sheet;
  const camera = newCamera({ eye: 1.72, centre: [800, 372], focal: 1120 });
  const flat = (points, fill, more) => polygon(camera.points(...points), fill, more);
  const place = (x, y, z, draw) => draw(...camera.project(x, y, z), camera.scale(z));
  const [near, far] = [1.3, 7.6];

  const places = [7, 6.1, 5.25, 4.4, 3.6, 2.85, 2.15];
  const seats = places.flatMap((z, row) => [-1, 1].map((hand) => {
    const who = anybody(random, { women: 0.4, suits: 0.3 });
    const [x, y] = camera.project(hand * 1.52, 0, z);
    return seatedSide(sheet, x, y, camera.scale(z), { ...who, hair: { parted: 'short', balding: 'short' }[who.hair] ?? who.hair, facing: -hand, haze: row * 0.035, lean: random.between(-1, 4) });
  }));

  const table = [
    flat([[-half, 0, far], [half, 0, far], [half, height, far], [-half, height, far]], '#3c2118'),
    flat([[-half, height, near], [half, height, near], [half, height, far], [-half, height, far]], sheet.gradient([0, 1], [0, 0], [0, '#6d3a22'], [0.5, '#9a5a34'], [1, '#d09a63'])),
    flat([[-half + 0.06, height, near], [half - 0.06, height, near], [half - 0.06, height, far - 0.06], [-half + 0.06, height, far - 0.06]], '#f3d9a5', { opacity: 0.1 }),
    flat([[-0.3, height, near], [0.3, height, near], [0.3, height, far - 0.5], [-0.3, height, far - 0.5]], '#3b2016'),
    flat([[-0.55, height, near], [-0.36, height, near], [-0.36, height, far], [-0.55, height, far]], '#fff6dd', { opacity: 0.08 }),
  ];
  const onTable = places.flatMap((z) => [
    place(0, height - 0.06, z + 0.3, (x, y, scale) => arrangement(sheet, x, y, scale * 0.26, scale * 0.13, { size: scale * 0.09, count: 13 })),
    [-1, 1].map((hand) => [
      flat([[hand * 0.62, height + 0.003, z + 0.1], [hand * 0.9, height + 0.003, z + 0.12], [hand * 0.92, height + 0.003, z - 0.12], [hand * 0.64, height + 0.003, z - 0.14]], '#fffaf0'),
      flat([[hand * 0.67, height + 0.006, z + 0.04], [hand * 0.86, height + 0.006, z + 0.05], [hand * 0.86, height + 0.006, z + 0.03], [hand * 0.67, height + 0.006, z + 0.02]], '#a9968a'),
      flat([[hand * 0.67, height + 0.006, z - 0.03], [hand * 0.86, height + 0.006, z - 0.02], [hand * 0.86, height + 0.006, z - 0.04], [hand * 0.67, height + 0.006, z - 0.05]], '#a9968a'),
      place(hand * 0.46, height, z + 0.16, (x, y, scale) => at(x, y, (scale / 100) * 0.9, bottle(0, 0))),
      place(hand * 0.48, height, z - 0.1, (x, y, scale) => at(x, y, (scale / 100) * 0.8, plate(0, 0))),
      place(hand * 0.56, height, z, (x, y, scale) => at(x, y, (scale / 100) * 0.9, microphone(0, 0, hand))),
    ]),
  ]);

  const heads = [
    { wear: 'blouse', colour: '#f3f1ec', hair: 'bob', tall: 160, glasses: true },
    { wear: 'suit', colour: '#27304a', hair: 'parted', hairColour: '#57504f' },
  ];
  const chair = place(0, 0, 8.1, (x, y, scale) => group({ 'clip-path': sheet.clip('head', rect(0, 0, 1600, y - scale * 0.7)) },
    [-1, 1].map((hand) => rect(x + hand * scale * 0.5 - scale * 0.32, y - scale * 1.22, scale * 0.64, scale * 0.9, sheet.standing('#5b3524', 0.4), { rx: scale * 0.1 })),
    heads.map((who, index) => standing(sheet, x + (index - 0.5) * scale, y + scale * 0.42, scale, { ...who, left: 'folded', right: 'folded' }))));

  const [wallX, wallTop] = camera.project(-2.2, 3.35, 9.6);
  const [wallRight, wallFoot] = camera.project(2.2, 0.02, 9.6);
  return sheet.finish(
    hall(sheet, camera, { near: 1.2, far: 9.8, half: 4.3, ceiling: 3.7, aisle: 0, lamps: [-2.1, 2.1] }),
    flat([[-4.3, 0, 9.7], [4.3, 0, 9.7], [4.3, 3.7, 9.7], [-4.3, 3.7, 9.7]], sheet.standing('#b5803f', 0.35)),
    Array.from({ length: 14 }, (_, index) => flat([[-4.3 + index * 0.64, 0, 9.69], [-4.27 + index * 0.64, 0, 9.69], [-4.27 + index * 0.64, 3.7, 9.69], [-4.3 + index * 0.64, 3.7, 9.69]], '#5d3a1c', { opacity: 0.5 })),
    curtain(sheet, wallX, wallTop, wallRight - wallX, wallFoot - wallTop, '#a81f29', { pleat: 24 }),
    star(sheet, 800, wallTop + 78, 44),
    [[-1.95, true], [1.55, false]].map(([x, starred]) => place(x, 0, 9.4, (px, py, scale) => restingFlag(sheet, px, py, scale * 2.3, { starred }))),
    [[-3.4, 9.2], [3.4, 9.2]].map(([x, z]) => place(x, 0, z, (px, py, scale) => plant(sheet, px, py, scale * 1.7))),
    ellipse(800, 300, 520, 300, sheet.glow([0, '#ffe2a6', 0.4], [1, '#ffe2a6', 0]), { style: 'mix-blend-mode:screen' }),
    chair, seats.map(({ body }) => body), table, onTable, seats.map(({ arm }) => arm),
    ellipse(40, 330, 520, 460, sheet.glow([0, '#fff2c4', 0.8], [1, '#fff2c4', 0]), { style: 'mix-blend-mode:soft-light' }),
    sheet.wash(sheet.gradient([0, 0], [0, 1], [0.66, '#1a0f22', 0], [1, '#1a0f22', 0.5]), 1),
    sheet.wash(sheet.glow([0.64, '#1a0f22', 0], [1, '#1a0f22', 0.36]), 1),
  );
}
