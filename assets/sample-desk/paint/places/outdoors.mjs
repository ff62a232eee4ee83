import { darker, lighter } from '../drawing/colour.mjs';
import { ellipse, group, line, path, rect } from '../drawing/svg.mjs';

/** Morning sky down to `horizon`, with clouds. */
export function sky(sheet, horizon, { above = '#6fb0d8', below = '#fbe9c6' } = {}) {
  const { random } = sheet;
  const cloud = (x, y, size) => group({ opacity: 0.85 },
    Array.from({ length: 7 }, (_, index) => ellipse(x + (index - 3) * size * 0.36, y - Math.sin(((index + 0.6) / 7) * Math.PI) * size * random.between(0.2, 0.4), size * random.between(0.26, 0.42), size * random.between(0.17, 0.27), '#fffaf0')),
    ellipse(x, y - size * 0.14, size * 0.9, size * 0.2, '#fffaf0'), ellipse(x, y + size * 0.04, size * 1.34, size * 0.13, '#fff6e4'));
  return [
    rect(-20, -20, sheet.width + 40, horizon + 40, sheet.gradient([0, 0], [0, 1], [0, above], [0.65, lighter(above, 0.5)], [1, below])),
    [[210, 150, 110], [640, 90, 80], [1060, 190, 120], [1430, 110, 90]].map(([x, y, size]) => cloud(x, y, size)),
  ];
}

/** A round-crowned tree, its foot at (x, y). */
export function tree(sheet, x, y, height, green = '#4c8050') {
  const { random } = sheet;
  const crown = Array.from({ length: 34 }, () => {
    const [angle, reach] = [random.between(0, Math.PI * 2), Math.sqrt(random.next())];
    return [x + Math.cos(angle) * reach * height * 0.3, y - height * 0.68 + Math.sin(angle) * reach * height * 0.27, random.between(0.09, 0.15) * height];
  }).sort((a, b) => b[1] - a[1]);
  return group({},
    ellipse(x + height * 0.12, y, height * 0.36, height * 0.035, '#2a2030', { opacity: 0.3 }),
    path(`M${x - height * 0.03} ${y}Q${x - height * 0.01} ${y - height * 0.3} ${x - height * 0.06} ${y - height * 0.55}H${x + height * 0.06}Q${x + height * 0.02} ${y - height * 0.3} ${x + height * 0.035} ${y}Z`, sheet.lit('#6b4a36', 0.35)),
    ellipse(x, y - height * 0.68, height * 0.26, height * 0.24, darker(green, 0.28)),
    crown.map(([cx, cy, r]) => ellipse(cx, cy, r, r * 0.84, darker(green, 0.28))),
    crown.slice(4).map(([cx, cy, r]) => ellipse(cx - r * 0.25, cy - r * 0.28, r * 0.74, r * 0.6, green)),
    crown.slice(16).map(([cx, cy, r]) => ellipse(cx - r * 0.45, cy - r * 0.5, r * 0.4, r * 0.3, lighter(green, 0.34), { opacity: 0.8 })));
}

/** An areca palm, its foot at (x, y). */
export function palm(sheet, x, y, height) {
  const { random } = sheet;
  const [tx, ty] = [x + height * 0.03, y - height * 0.72];
  const fronds = [-168, -148, -122, -98, -82, -58, -32, -12].map((angle, index) => {
    const [length, turn] = [height * random.between(0.3, 0.38), (angle * Math.PI) / 180];
    const [ex, ey] = [tx + Math.cos(turn) * length, ty + Math.sin(turn) * length + height * 0.09];
    const [mx, my] = [tx + Math.cos(turn) * length * 0.6, ty + Math.sin(turn) * length * 0.85 - height * 0.05];
    const green = index % 2 ? '#3f7046' : '#5b9454';
    const blades = Array.from({ length: 11 }, (_, step) => {
      const t = (step + 1) / 11.5;
      const [bx, by] = [(1 - t) ** 2 * tx + 2 * (1 - t) * t * mx + t * t * ex, (1 - t) ** 2 * ty + 2 * (1 - t) * t * my + t * t * ey];
      const reach = height * 0.085 * (1 - Math.abs(t - 0.45));
      return `M${bx.toFixed(1)} ${by.toFixed(1)}l${(reach * 0.5 * Math.cos(turn)).toFixed(1)} ${(reach * 1.05).toFixed(1)}M${bx.toFixed(1)} ${by.toFixed(1)}l${(reach * Math.cos(turn)).toFixed(1)} ${(-reach * 0.25).toFixed(1)}`;
    }).join('');
    return [line(blades, darker(green, 0.08), height * 0.012), line(`M${tx} ${ty}Q${mx} ${my} ${ex} ${ey}`, green, height * 0.01)];
  });
  return group({},
    ellipse(x + height * 0.05, y, height * 0.12, height * 0.016, '#2a2030', { opacity: 0.3 }),
    path(`M${x - height * 0.022} ${y}Q${x - height * 0.004} ${y - height * 0.4} ${tx - height * 0.014} ${ty}H${tx + height * 0.014}Q${x + height * 0.026} ${y - height * 0.4} ${x + height * 0.024} ${y}Z`, sheet.lit('#a59078', 0.4)),
    Array.from({ length: 12 }, (_, index) => line(`M${x - height * 0.014 + index * height * 0.001} ${y - height * (0.05 + index * 0.045)}h${height * 0.03}`, '#6b5a48', 1.4, { opacity: 0.5 })),
    path(`M${tx - height * 0.016} ${ty}Q${tx} ${ty - height * 0.1} ${tx + height * 0.016} ${ty}V${ty + height * 0.08}H${tx - height * 0.016}Z`, '#7fae5a'),
    fronds);
}
