import { lettering } from '../drawing/lettering.mjs';
import { darker, lighter } from '../drawing/colour.mjs';
import { ellipse, group, line, path, polygon, rect } from '../drawing/svg.mjs';
import { flyingFlag, star } from '../things/emblems.mjs';

const ochre = '#eac069';
const cream = '#fff3d6';
const green = '#4f7f6b';

const window = (sheet, x, y, w, h) =>
  group({},
    rect(x - w * 0.62, y - 8, w * 1.24, h + 20, cream), rect(x - w / 2, y, w, h, sheet.gradient([0, 0], [1, 1], [0, '#5e7f88'], [0.5, '#a8cbd2'], [1, '#3f5f6a'])),
    [-1, 1].map((side) => [
      rect(side < 0 ? x - w * 0.98 : x + w * 0.54, y, w * 0.44, h, sheet.lit(green, 0.25)),
      Array.from({ length: Math.floor(h / 9) }, (_, index) => line(`M${side < 0 ? x - w * 0.94 : x + w * 0.58} ${y + 6 + index * 9}h${w * 0.36}`, darker(green, 0.35), 1.6)),
    ]),
    line(`M${x} ${y}v${h}M${x - w / 2} ${y + h * 0.36}h${w}`, cream, 3.4), rect(x - w * 0.72, y + h + 6, w * 1.44, 9, lighter(ochre, 0.4)));

/** A ward's office in ochre and cream, centred on x, its floor at `ground`; `sign` in two lines over the door. */
export function wardOffice(sheet, { x, ground, width, sign }) {
  const [left, half, height] = [x - width / 2, width / 2, 440];
  const porch = 250;
  const top = ground - height;
  return group({},
    path(`M${left - 26} ${top}L${left + 60} ${top - 96}H${left + width - 60}L${left + width + 26} ${top}Z`, sheet.standing('#b0553a', 0.3)),
    Array.from({ length: 60 }, (_, index) => line(`M${left + 66 + (index * (width - 132)) / 59} ${top - 94}L${left - 18 + (index * (width + 36)) / 59} ${top - 3}`, '#7d3626', 1.5, { opacity: 0.5 })),
    rect(left, top, width, height, sheet.gradient([0, 0], [1, 0.3], [0, lighter(ochre, 0.25)], [0.5, ochre], [1, darker(ochre, 0.14)])),
    rect(left - 22, top - 8, width + 44, 24, cream), rect(left - 14, top + 16, width + 28, 8, darker(ochre, 0.35), { opacity: 0.5 }),
    rect(left - 8, ground - height / 2 - 10, width + 16, 20, cream), rect(left, ground - height / 2 + 10, width, 7, darker(ochre, 0.35), { opacity: 0.45 }),
    rect(left - 6, ground - 34, width + 12, 34, '#a9876a'),
    [0, 1, 2, 3].flatMap((index) => [-1, 1].map((side) => {
      const wx = x + side * (porch * 0.5 + 88 + index * ((half - porch * 0.5 - 110) / 3.2));
      return [window(sheet, wx, top + 62, 58, 122), window(sheet, wx, top + 272, 58, 112)];
    })),
    [-1, 1].map((side) => rect(x + side * half - 14, top, 28, height, cream)),
    // The projecting middle with its porch.
    rect(x - porch * 0.62, top - 30, porch * 1.24, height + 30, sheet.gradient([0, 0], [1, 0.2], [0, lighter(ochre, 0.4)], [1, ochre])),
    rect(x + porch * 0.62, top - 30, 16, height + 30, '#4a2f36', { opacity: 0.22 }),
    polygon([[x - porch * 0.76, top - 30], [x, top - 128], [x + porch * 0.76, top - 30]], cream), polygon([[x - porch * 0.58, top - 38], [x, top - 112], [x + porch * 0.58, top - 38]], sheet.standing(ochre, 0.12)),
    ellipse(x, top - 62, 22, 22, '#c8232c'), star(sheet, x, top - 62, 15),
    [-0.4, 0, 0.4].map((part) => window(sheet, x + porch * part * 0.92, top + 62, 40, 108)),
    rect(x - porch * 0.8, ground - 222, porch * 1.6, 34, cream), rect(x - porch * 0.8, ground - 190, porch * 1.6, 8, '#6a4630', { opacity: 0.35 }),
    rect(x - porch * 0.52, top - 20, porch * 1.04, 58, sheet.lit('#a81f29', 0.2), { rx: 2 }),
    lettering(sign[0], x, top + 1, 17, '#ffe08a'), lettering(sign[1], x, top + 26, 20.5, '#ffe9b0'),
    rect(x - porch * 0.34, ground - 176, porch * 0.68, 176, sheet.gradient([0, 0], [1, 1], [0, '#3b2a26'], [0.5, '#6d4a38'], [1, '#2d2024'])),
    line(`M${x} ${ground - 176}v176`, '#1f1518', 3),
    [-0.7, -0.46, 0.46, 0.7].map((part) => [rect(x + porch * part - 12, ground - 188, 24, 188, sheet.lit('#fff6e2', 0.25)), rect(x + porch * part - 17, ground - 192, 34, 10, cream), rect(x + porch * part - 17, ground - 12, 34, 12, '#e0cda6')]),
    // The pole rises behind the pediment.
    line(`M${x} ${top - 126}V${top - 240}`, '#8d8683', 5), flyingFlag(sheet, x + 3, top - 238, 124));
}
