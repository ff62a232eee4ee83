import { darker, lighter } from '../drawing/colour.mjs';
import { polygon } from '../drawing/svg.mjs';
import { curtain } from '../things/curtain.mjs';

/** A stage from the front edge to the curtain; `height` above the floor in metres. */
export function stage(sheet, camera, { front, back, height, half, top, red = '#a81f29' }) {
  const [left, upper] = camera.project(-half, top, back);
  const [right, lower] = camera.project(half, height, back);
  const flat = (points, fill, more) => polygon(camera.points(...points), fill, more);
  return [
    curtain(sheet, left, upper, right - left, lower - upper, red, { pleat: (right - left) / 30 }),
    flat([[-half, height, front], [half, height, front], [half, height, back], [-half, height, back]], sheet.gradient([0, 0], [0, 1], [0, '#8a3a2c'], [0.3, '#c98a4f'], [1, '#d9a566'])),
    flat([[-half, 0, front], [half, 0, front], [half, height, front], [-half, height, front]], sheet.standing('#7a4426', 0.5)),
    flat([[-half, height - 0.06, front], [half, height - 0.06, front], [half, height, front], [-half, height, front]], lighter('#c98a4f', 0.35)),
    Array.from({ length: Math.floor(half * 2) }, (_, index) => flat(
      [[index - half, 0, front], [index - half + 0.04, 0, front], [index - half + 0.04, height - 0.07, front], [index - half, height - 0.07, front]], darker('#7a4426', 0.5), { opacity: 0.5 })),
  ];
}
