import { darker, lighter } from '../drawing/colour.mjs';
import { group, path, rect } from '../drawing/svg.mjs';

/** Pleats of irregular width hanging from y to y + height. */
export function curtain(sheet, x, y, width, height, colour, { pleat = 46, flare = 0 } = {}) {
  const { random } = sheet;
  const folds = [];
  for (let left = x; left < x + width;) {
    const w = Math.min(pleat * random.between(0.6, 1.4), x + width - left + 1);
    const [light, dark] = [random.between(0.04, 0.2), random.between(0.3, 0.52)];
    const sway = flare * random.between(-0.5, 0.5);
    folds.push(path(`M${left} ${y}H${left + w + 0.8}L${left + w + 0.8 + sway} ${y + height}Q${left + w / 2 + sway} ${y + height + w * 0.12} ${left + sway} ${y + height}Z`,
      sheet.gradient([0, 0], [1, 0], [0, darker(colour, dark)], [0.28, colour], [0.46, lighter(colour, light)], [0.7, darker(colour, dark * 0.4)], [1, darker(colour, dark)])));
    left += w;
  }
  return group({},
    rect(x, y, width, height, darker(colour, 0.3)), folds,
    rect(x, y, width, height * 0.3, sheet.gradient([0, 0], [0, 1], [0, darker(colour, 0.85), 0.6], [1, darker(colour, 0.85), 0])),
    rect(x, y + height * 0.7, width, height * 0.3, sheet.gradient([0, 0], [0, 1], [0, darker(colour, 0.85), 0], [1, darker(colour, 0.85), 0.5])));
}
