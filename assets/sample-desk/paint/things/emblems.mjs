import { darker, lighter } from '../drawing/colour.mjs';
import { group, line, path, polygon, rect } from '../drawing/svg.mjs';

const gold = '#f3c545';

/** A five-pointed star round (x, y). */
export function star(sheet, x, y, radius, colour = gold) {
  const points = Array.from({ length: 10 }, (_, index) => {
    const [angle, reach] = [(index * Math.PI) / 5 - Math.PI / 2, index % 2 ? radius * 0.384 : radius];
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
  });
  return polygon(points, sheet.gradient([0, 0], [1, 1], [0, lighter(colour, 0.4)], [0.5, colour], [1, darker(colour, 0.16)]));
}

/** A flag at rest on its pole: the foot of the pole at (x, y), `height` of the pole in pixels. */
export function restingFlag(sheet, x, y, height, { starred = true, red = '#c8232c' } = {}) {
  const [w, top] = [height * 0.2, y - height * 0.96];
  const drop = height * 0.5;
  const cloth = `M${x} ${top}C${x + w * 0.5} ${top + drop * 0.05} ${x + w} ${top + drop * 0.2} ${x + w * 1.05} ${top + drop * 0.42}C${x + w * 1.12} ${top + drop * 0.7} ${x + w * 0.92} ${top + drop * 0.9} ${x + w * 0.98} ${top + drop}Q${x + w * 0.5} ${top + drop * 1.08} ${x + w * 0.1} ${top + drop * 0.98}Q${x - w * 0.02} ${top + drop * 0.5} ${x} ${top}Z`;
  const foldAt = (part) => `M${x + w * part * 0.25} ${top + drop * 0.06}C${x + w * part} ${top + drop * 0.3} ${x + w * part * 0.9} ${top + drop * 0.7} ${x + w * part} ${top + drop * 0.98}`;
  return group({},
    rect(x - height * 0.012, y - height, height * 0.024, height, sheet.lit('#b98a4a', 0.4), { rx: height * 0.01 }),
    path(cloth, sheet.gradient([0, 0], [1, 0], [0, darker(red, 0.34)], [0.3, lighter(red, 0.1)], [0.55, darker(red, 0.26)], [0.8, lighter(red, 0.06)], [1, darker(red, 0.4)])),
    starred ? group({ transform: `translate(${x + w * 0.58} ${top + drop * 0.52}) skewY(14) scale(.78 1)` }, star(sheet, 0, 0, w * 0.36)) : '',
    [0.36, 0.66, 0.88].map((part) => line(foldAt(part), darker(red, 0.5), height * 0.012, { opacity: 0.4 })),
    polygon([[x, y - height * 1.06], [x + height * 0.018, y - height * 1.01], [x, y - height * 0.985], [x - height * 0.018, y - height * 1.01]], gold));
}

/** A flag in the wind: its upper corner at the pole is (x, y). */
export function flyingFlag(sheet, x, y, width, red = '#d3262e') {
  const h = width * 0.66;
  const edge = (dy) => `C${x + width * 0.25} ${y + dy - h * 0.16} ${x + width * 0.45} ${y + dy + h * 0.2} ${x + width * 0.7} ${y + dy + h * 0.02}S${x + width * 0.95} ${y + dy + h * 0.02} ${x + width} ${y + dy + h * 0.06}`;
  const back = `C${x + width * 0.93} ${y + h + h * 0.02} ${x + width * 0.85} ${y + h - h * 0.06} ${x + width * 0.7} ${y + h + h * 0.02}S${x + width * 0.25} ${y + h - h * 0.16} ${x} ${y + h}`;
  return group({},
    path(`M${x} ${y}${edge(0)}L${x + width} ${y + h * 1.06}${back}Z`, sheet.gradient([0, 0], [1, 0], [0, lighter(red, 0.12)], [0.25, darker(red, 0.22)], [0.5, lighter(red, 0.16)], [0.75, darker(red, 0.2)], [1, red])),
    star(sheet, x + width * 0.48, y + h * 0.53, h * 0.29));
}
