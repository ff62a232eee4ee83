import { newCamera } from '../drawing/camera.mjs';
import { lettering } from '../drawing/lettering.mjs';
import { newSheet } from '../drawing/sheet.mjs';
import { at, ellipse, group, rect } from '../drawing/svg.mjs';
import { anybodyFromBehind } from '../people/cast.mjs';
import { seatedBack } from '../people/seatedBack.mjs';
import { standing } from '../people/standing.mjs';
import { hall } from '../places/hall.mjs';
import { stage } from '../places/stage.mjs';
import { restingFlag, star } from '../things/emblems.mjs';
import { arrangement, plant } from '../things/flowers.mjs';
import { lectern } from '../things/lectern.mjs';
import { bottle, clothedTable, plate } from '../things/table.mjs';

/** A meeting hall from the last row: delegates from behind, three people at the table of honour, one at the lectern. */
export function briefingHall() {
  const sheet = newSheet(1600, 1067, 2026);
  const { random } = sheet;
  const camera = newCamera({ eye: 2.5, centre: [800, 392], focal: 1180 });
  const [front, back, height] = [11.6, 14.4, 0.75];

  const onStage = (x, z, draw) => draw(...camera.project(x, height, z), camera.scale(z));
  const chairs = [
    { wear: 'suit', colour: '#27304a', hair: 'parted', hairColour: '#57504f', glasses: true },
    { wear: 'suit', colour: '#2b2b33', hair: 'short', tie: '#8f2327' },
    { wear: 'aoDai', colour: '#2f6d7a', hair: 'bun', tall: 160 },
  ];
  const honour = onStage(-2.1, 13.4, (x, y, scale) => [
    // Seated: the same people, lowered behind the table and cut off at its edge.
    group({ 'clip-path': sheet.clip('honour', rect(0, 0, 1600, y - scale * 0.1)) }, chairs.map((person, index) => standing(sheet, x + (index - 1) * scale * 1.05, y + scale * 0.4, scale, { ...person, left: 'folded', right: 'folded' }))),
    at(x, y, scale / 100, clothedTable(sheet, 340), [-105, 0, 105].map((px) => plate(px + 18, -76)), [-130, -25, 80].map((px) => bottle(px, -76)),
      arrangement(sheet, -52, -84, 15, 9, { size: 6, count: 10 }), arrangement(sheet, 53, -84, 15, 9, { size: 6, count: 10 })),
  ]);
  const speaker = onStage(3.7, 12.5, (x, y, scale) => [
    standing(sheet, x, y - scale * 0.12, scale, { wear: 'shirt', colour: '#f3f1ec', tie: '#8f2327', hair: 'short', left: 'folded', right: 'raised', tall: 170 }),
    at(x, y, scale / 100, lectern(sheet)),
  ]);
  const banner = () => {
    const [x, y] = camera.project(0.55, 4.05, back);
    const gold = { stroke: '#7a1019', 'stroke-width': 1.2, 'paint-order': 'stroke' };
    return [star(sheet, x, y - 14, 34), lettering('HỘI NGHỊ', x, y + 66, 34, '#f6cf5b', gold), lettering('GIAO BAN CHUYÊN ĐỀ', x, y + 116, 44, '#ffe08a', gold)];
  };
  const edge = Array.from({ length: 9 }, (_, index) => {
    const [x, y] = camera.project(-6.2 + index * 1.55, height, front);
    return arrangement(sheet, x, y - 4, 34, 17, { size: 12, count: 14 });
  });

  const rows = [10.3, 9.1, 7.9, 6.8, 5.75, 4.75, 3.85].map((z, row) => {
    const spread = [-6.35, -5.65, -4.95, -4.25, -3.55, -2.85, -2.15, -1.45, 1.45, 2.15, 2.85, 3.55, 4.25, 4.95, 5.65, 6.35];
    const haze = 0.06 + (row / 6) ** 1.6 * 0.5;
    return spread
      .filter(() => !random.chance(row === 0 ? 0.02 : 0.07))
      .map((seat) => {
        const [x, y] = camera.project(seat + random.between(-0.04, 0.04), 0, z);
        return seatedBack(sheet, x, y, camera.scale(z), { ...anybodyFromBehind(random), haze, chair: '#7d2a2c' });
      });
  });

  return sheet.finish(
    hall(sheet, camera, { near: 2.2, far: back }),
    stage(sheet, camera, { front, back, height, half: 7.6, top: 5.25 }),
    banner(),
    [[-6.2, true], [-5.5, false]].map(([x, starred]) => onStage(x, 13.8, (px, py, scale) => restingFlag(sheet, px, py, scale * 2.7, { starred }))),
    [[6.6, 13.7], [-6.9, 12.6], [5.7, 13.9]].map(([x, z]) => onStage(x, z, (px, py, scale) => plant(sheet, px, py, scale * 1.7))),
    honour, speaker, edge,
    ellipse(760, 330, 620, 330, sheet.glow([0, '#ffdf9a', 0.34], [1, '#ffdf9a', 0]), { style: 'mix-blend-mode:screen' }),
    rows,
    ellipse(20, 330, 420, 460, sheet.glow([0, '#fff2c4', 0.9], [1, '#fff2c4', 0]), { style: 'mix-blend-mode:soft-light' }),
    sheet.wash(sheet.gradient([0, 0], [0, 1], [0, '#1a0f22', 0.04], [0.2, '#1a0f22', 0], [0.62, '#1a0f22', 0], [1, '#1a0f22', 0.42]), 1),
    sheet.wash(sheet.glow([0.62, '#1a0f22', 0], [1, '#1a0f22', 0.26]), 1),
  );
}
