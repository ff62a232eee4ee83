import { darker, lighter } from '../drawing/colour.mjs';
import { group, polygon } from '../drawing/svg.mjs';

const wall = '#e3cfa8';
const wood = '#8d5530';

/**
 * The shell of a hall or a meeting room from `near` to `far` (metres): floor, ceiling with lights, walls with windows.
 * @param size.half half its width; `aisle` half the width of the carpet down the middle, or 0.
 */
export function hall(sheet, camera, { near, far, half = 7.6, ceiling = 5.3, aisle = 0.85, lamps = [-4.6, 0, 4.6] }) {
  const flat = (points, fill, more) => polygon(camera.points(...points), fill, more);
  const floor = [
    flat([[-half, 0, near], [half, 0, near], [half, 0, far], [-half, 0, far]], sheet.gradient([0, 1], [0, 0], [0, '#4a2a26'], [0.6, '#a06a42'], [1, '#c99055'])),
    range(near, far, 1.2).map((z) => flat([[-half, 0, z], [half, 0, z], [half, 0, z + 0.03], [-half, 0, z + 0.03]], '#4a2722', { opacity: 0.35 })),
    aisle ? carpet(sheet, flat, aisle, near, far) : '',
  ];
  const top = [
    flat([[-half, ceiling, near], [half, ceiling, near], [half, ceiling, far], [-half, ceiling, far]], sheet.gradient([0, 0], [0, 1], [0, '#8f7559'], [1, '#f3e2bd'])),
    range(near, far, 1.9).map((z) => flat([[-half, ceiling - 0.05, z], [half, ceiling - 0.05, z], [half, ceiling - 0.05, z + 0.16], [-half, ceiling - 0.05, z + 0.16]], '#9b7a52', { opacity: 0.55 })),
    lamps.map((x) => range(near + 0.4, far - 1, 1.9).map((z) => [
      flat([[x - 0.9, ceiling - 0.06, z], [x + 0.9, ceiling - 0.06, z], [x + 0.9, ceiling - 0.06, z + 1.1], [x - 0.9, ceiling - 0.06, z + 1.1]], '#fff3c9', { opacity: 0.5 }),
      flat([[x - 0.6, ceiling - 0.07, z + 0.15], [x + 0.6, ceiling - 0.07, z + 0.15], [x + 0.6, ceiling - 0.07, z + 0.95], [x - 0.6, ceiling - 0.07, z + 0.95]], '#fffdf0'),
    ])),
  ];
  return group({}, floor, top, side(sheet, flat, -half, { near, far, ceiling, daylight: true }), side(sheet, flat, half, { near, far, ceiling }));
}

const carpet = (sheet, flat, half, near, far) => [
  flat([[-half, 0.01, near], [half, 0.01, near], [half, 0.01, far], [-half, 0.01, far]], sheet.gradient([0, 1], [0, 0], [0, '#641722'], [1, '#c03038'])),
  [-half + 0.05, half - 0.11].map((x) => flat([[x, 0.015, near], [x + 0.06, 0.015, near], [x + 0.06, 0.015, far], [x, 0.015, far]], '#e0b04a', { opacity: 0.7 })),
];

function side(sheet, flat, x, { near, far, ceiling, daylight }) {
  const head = ceiling - 0.75;
  const on = (z1, z2, y1, y2, fill, more) => flat([[x, y1, z1], [x, y1, z2], [x, y2, z2], [x, y2, z1]], fill, more);
  const towards = x < 0 ? [[0, 0], [1, 0]] : [[1, 0], [0, 0]];
  return [
    on(near, far, 0, ceiling, sheet.gradient(...towards, [0, darker(wall, 0.5)], [1, lighter(wall, 0.12)])),
    on(near, far, 0, 1.25, sheet.gradient(...towards, [0, darker(wood, 0.6)], [1, wood])),
    on(near, far, 1.25, 1.33, lighter(wood, 0.2)),
    on(near, far, ceiling - 0.4, ceiling, darker(wall, 0.24), { opacity: 0.6 }),
    range(near + 0.2, far - 1, 0.9).map((z) => on(z, z + 0.04, 0.1, 1.2, darker(wood, 0.5), { opacity: 0.5 })),
    range(near + 1.1, far - 2, 2.7).map((z) => [
      on(z - 0.12, z + 1.52, 1.5, head, darker(wood, 0.2)),
      on(z, z + 1.4, 1.6, head - 0.1, daylight ? sheet.gradient([0, 0], [0, 1], [0, '#fffdf0'], [0.75, '#fdf3cc'], [1, '#e3eccb']) : sheet.gradient([0, 0], [0, 1], [0, '#eef5f6'], [1, '#d6e2d2'])),
      on(z + 0.66, z + 0.74, 1.6, head - 0.1, wood), on(z, z + 1.4, head - 1, head - 0.92, wood),
      on(z - 0.2, z + 0.22, 1.45, head + 0.05, sheet.gradient([0, 0], [1, 0], [0, '#7d2430'], [0.5, '#b34450'], [1, '#7d2430'])),
      on(z + 1.2, z + 1.62, 1.45, head + 0.05, sheet.gradient([0, 0], [1, 0], [0, '#7d2430'], [0.5, '#b34450'], [1, '#7d2430'])),
    ]),
  ];
}

function range(from, to, step) {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, index) => from + index * step);
}
