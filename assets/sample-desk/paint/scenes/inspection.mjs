import { newSheet } from '../drawing/sheet.mjs';
import { ellipse, group, line, path, polygon, rect } from '../drawing/svg.mjs';
import { standing } from '../people/standing.mjs';
import { sky, tree } from '../places/outdoors.mjs';
import { crane, schoolSite } from '../places/schoolSite.mjs';
import { blueprint } from '../things/papers.mjs';

const bricks = (x, y, columns, rows) => Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) =>
  rect(x + column * 35 + (row % 2) * 7, y - (row + 1) * 19, 33, 17, ['#b5593f', '#c56a4a', '#a44d38'][(row * 3 + column * 2) % 3], { rx: 1.5 })));

const shadow = (x, y) => polygon([[x - 40, y], [x + 46, y], [x + 330, y - 58], [x + 250, y - 66]], '#3a2740', { opacity: 0.22 });

/** An inspection at a building site: helmets round a drawing, a school growing behind them. */
export function inspection() {
  const sheet = newSheet(1600, 1067, 909);
  const { random } = sheet;
  const ground = 760;
  const worker = (x, y, scale, colour, pose) => standing(sheet, x, y, scale, { wear: 'vest', colour, helmet: '#f2c230', left: pose, right: 'hanging', air: '#c9c2c0', haze: 0.22 });
  const people = [
    [222, 985, { wear: 'vest', colour: '#e58a2b', helmet: '#f2c230', left: 'hanging', right: 'showing', tall: 170, turn: 0.8 }],
    [478, 1000, { wear: 'shirt', colour: '#f3f1ec', helmet: '#ffffff', hair: 'short', left: 'hanging', right: 'folded', tall: 169, turn: 0.5, glasses: true }],
    [672, 1012, { wear: 'blouse', colour: '#cfdde6', helmet: '#ffffff', hair: 'bob', left: 'low', right: 'low', tall: 161, turn: 0.2 }],
    [868, 1018, { wear: 'shirt', colour: '#dfe8f0', helmet: '#ffffff', left: 'unfolding', right: 'unfolding', holds: blueprint(sheet), holdsAt: [0, -94], tall: 170, turn: -0.2 }],
    [1082, 1008, { wear: 'vest', colour: '#d9d23c', helmet: '#3f7fc0', left: 'reaching', right: 'hanging', tall: 171, turn: -0.7 }],
    [1290, 992, { wear: 'shirt', colour: '#f0ebe2', helmet: '#ffffff', left: 'folded', right: 'folded', tall: 166, turn: -0.8, glasses: true, trouser: '#3b3a40' }],
  ];
  const skins = ['#c98d63', '#d9a177', '#e0ad86', '#cf9468', '#c98d63', '#dba67f'];
  return sheet.finish(
    sky(sheet, ground),
    [[60, 250], [250, 190], [430, 230]].map(([x, h]) => tree(sheet, x, ground - 8, h, '#6d9a76')),
    crane(330, ground, 620, 520),
    schoolSite(sheet, { left: 560, right: 1450, ground }),
    tree(sheet, 1556, ground + 16, 330), tree(sheet, 470, ground + 10, 210, '#5b8a4e'),
    rect(-20, ground - 4, 1640, 340, sheet.gradient([0, 0], [0, 1], [0, '#cfae7f'], [0.4, '#c39a69'], [1, '#8f6647'])),
    Array.from({ length: 70 }, () => ellipse(random.between(-20, 1620), random.between(ground + 14, 1060), random.between(8, 60), random.between(2, 6), random.pick(['#a87d52', '#e0c193', '#8d6644']), { opacity: 0.35 })),
    path(`M-20 ${ground + 10}Q300 ${ground + 46} 700 ${ground + 34}T1620 ${ground + 60}V${ground + 84}Q900 ${ground + 52} 500 ${ground + 62}T-20 ${ground + 44}Z`, '#7a5a42', { opacity: 0.28 }),
    worker(742, ground - 150, 74, '#e58a2b', 'pointing'), worker(1190, ground - 2, 82, '#d9d23c', 'hanging'), worker(1330, ground - 312, 70, '#e58a2b', 'hanging'),
    path(`M20 ${ground + 76}Q90 ${ground - 40} 150 ${ground - 22}Q230 ${ground + 6} 290 ${ground + 76}Z`, sheet.gradient([0, 0], [1, 0.4], [0, '#f0d9a8'], [0.5, '#d9b57c'], [1, '#a37a4c'])),
    group({}, bricks(1352, ground + 92, 6, 5), rect(1352, ground + 92, 226, 9, '#5c3a28')),
    [[330, 70], [1400, 170]].map(([x, w]) => [0, 1, 2].map((row) => line(`M${x} ${ground + 108 + row * 8}h${w}`, '#7a4a3c', 5))),
    people.map(([x, y]) => shadow(x, y)),
    people.map(([x, y, person], index) => standing(sheet, x, y, 345, { ...person, skin: skins[index] })),
    ellipse(140, 120, 900, 760, sheet.glow([0, '#fff3c4', 0.75], [1, '#fff3c4', 0]), { style: 'mix-blend-mode:soft-light' }),
    sheet.wash(sheet.gradient([0, 0], [0, 1], [0.75, '#2a1626', 0], [1, '#2a1626', 0.32]), 1),
  );
}
