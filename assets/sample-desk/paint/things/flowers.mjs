import { darker, lighter } from '../drawing/colour.mjs';
import { ellipse, group, line, path } from '../drawing/svg.mjs';

const leaf = (x, y, angle, length, colour) =>
  group({ transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${angle.toFixed(1)})` },
    path(`M0 0Q${length * 0.5} ${-length * 0.28} ${length} 0Q${length * 0.5} ${length * 0.28} 0 0Z`, colour),
    line(`M${length * 0.1} 0H${length * 0.85}`, lighter(colour, 0.4), length * 0.03, { opacity: 0.5 }));

/** One blossom: petals round a heart. */
function blossom(random, x, y, size, colour) {
  const turn = random.between(0, 72);
  const petals = Array.from({ length: 6 }, (_, index) =>
    ellipse(0, -size * 0.52, size * 0.34, size * 0.56, index % 2 ? lighter(colour, 0.22) : darker(colour, 0.07), { transform: `rotate(${index * 60})` }));
  return group({ transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${turn.toFixed(1)}) scale(1 ${random.between(0.75, 1).toFixed(2)})` },
    petals, ellipse(0, 0, size * 0.24, size * 0.24, '#f1cf62'), ellipse(0, 0, size * 0.1, size * 0.1, '#a3651f'));
}

/** A full arrangement of flowers and leaves round (x, y), at most `w` by `h` from the middle. */
export function arrangement(sheet, x, y, w, h, { colours = ['#f7f2ea', '#e66a86', '#f2b632', '#c93544'], size = Math.min(w, h) * 0.3, count = 26 } = {}) {
  const { random } = sheet;
  const around = (reach) => {
    const [angle, distance] = [random.between(0, Math.PI * 2), Math.sqrt(random.next()) * reach];
    return [x + Math.cos(angle) * distance * w, y + Math.sin(angle) * distance * h, angle];
  };
  const leaves = Array.from({ length: count }, () => {
    const [lx, ly, angle] = around(0.85);
    return leaf(lx, ly, (angle * 180) / Math.PI + random.between(-25, 25), size * random.between(1, 1.7), random.pick(['#2f5a3a', '#3f7046', '#274a33', '#5b8a4e']));
  });
  const blossoms = Array.from({ length: count }, () => around(0.8)).sort((a, b) => a[1] - b[1])
    .map(([bx, by]) => blossom(random, bx, by, size * random.between(0.6, 1), random.pick(colours)));
  return group({}, ellipse(x, y + h * 0.1, w * 0.86, h * 0.86, '#1d3a29', { opacity: 0.75 }), leaves, blossoms);
}

/** A leafy plant in a pot, the foot of the pot at (x, y). */
export function plant(sheet, x, y, height, { pot = '#b5633c', broad = 1 } = {}) {
  const { random } = sheet;
  const stems = Array.from({ length: 24 }, (_, index) => {
    const angle = -90 + (index / 23 - 0.5) * 150 + random.between(-8, 8);
    return leaf(x + random.between(-3, 3), y - height * random.between(0.3, 0.5), angle, height * random.between(0.34, 0.56) * broad, random.pick(['#2f5a3a', '#3f7046', '#274a33', '#5b8a4e', '#4c8050']));
  });
  const w = height * 0.17;
  return group({}, ellipse(x + w * 0.3, y, w * 1.3, w * 0.25, '#140c14', { opacity: 0.35 }), stems,
    path(`M${x - w} ${y - height * 0.3}H${x + w}L${x + w * 0.72} ${y}Q${x} ${y + w * 0.2} ${x - w * 0.72} ${y}Z`, pot),
    path(`M${x - w * 1.1} ${y - height * 0.33}H${x + w * 1.1}V${y - height * 0.27}H${x - w * 1.1}Z`, lighter(pot, 0.16)),
    path(`M${x + w * 0.2} ${y - height * 0.27}H${x + w}L${x + w * 0.72} ${y}Q${x + w * 0.4} ${y + w * 0.12} ${x + w * 0.3} ${y}Z`, darker(pot, 0.4), { opacity: 0.6 }));
}

/** A bouquet in paper, to hold: (0, 0) where the hands are; centimetres. */
export function bouquet(sheet, colours, paper = '#f4e3d3') {
  return group({},
    path('M-2 12L-15 -16Q0 -24 15 -16L2 12Q0 14-2 12Z', sheet.lit(paper, 0.2)),
    arrangement(sheet, 0, -19, 15, 11, { colours, size: 6.4, count: 13 }),
    path('M-2.6 6L-15.4 -13Q-5 -6 0 8Q5 -6 15.4 -13L2.6 8Q0 15-2.6 8Z', sheet.lit(lighter(paper, 0.4), 0.16)),
    path('M-4 4Q0 7 4 4L5 8Q0 10.6-5 8Z', '#c2334a'));
}
