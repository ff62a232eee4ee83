import { darker } from '../drawing/colour.mjs';
import { ellipse, group, line, path, rect } from '../drawing/svg.mjs';
import { star } from './emblems.mjs';

/** A framed certificate to hold: (0, 0) in the middle; centimetres. */
export function certificate(sheet, frame = '#a8752f') {
  return group({},
    rect(-20.4, -13.4, 41.6, 28.6, '#160d12', { opacity: 0.28, rx: 0.6 }),
    rect(-21, -14.6, 42, 29.2, sheet.lit(frame, 0.35), { rx: 0.8 }),
    rect(-18.8, -12.4, 37.6, 24.8, sheet.gradient([0, 0], [1, 1], [0, '#fffdf4'], [1, '#f3e3bd'])),
    rect(-17.4, -11, 34.8, 22, 'none', { stroke: '#c6392f', 'stroke-width': 0.9 }),
    rect(-16.2, -9.8, 32.4, 19.6, 'none', { stroke: '#d9a441', 'stroke-width': 0.5 }),
    ellipse(0, -6.6, 2.7, 2.7, '#cb2a2b'), star(sheet, 0, -6.6, 2),
    rect(-9, -2.6, 18, 2.3, '#c6392f', { rx: 0.4 }),
    [1.6, 3.7].map((y) => rect(-12.5, y, 25, 0.8, '#6b5a4c', { opacity: 0.55 })), rect(3, 6, 10, 0.8, '#6b5a4c', { opacity: 0.55 }),
    ellipse(8.4, 7.4, 2.2, 2.2, 'none', { stroke: '#c6392f', 'stroke-width': 0.5, opacity: 0.8 }),
    path('M-18.8 -12.4H2L-14 12.4H-18.8Z', '#ffffff', { opacity: 0.22 }));
}

/** A building drawing to unfold between two people: (0, 0) in the middle; centimetres. */
export const blueprint = (sheet) =>
  group({ transform: 'scale(.8)' },
    path('M-38 -16Q-19 -12 0 -16Q19 -20 38 -15L40 16Q20 12 0 17Q-20 21-39 15Z', sheet.gradient([0, 0], [1, 1], [0, '#f4f8fb'], [0.5, '#d9e6ee'], [0.52, '#eef4f8'], [1, '#c9d9e4'])),
    group({ stroke: '#3e6f9c', 'stroke-width': 0.8, fill: 'none', opacity: 0.75 },
      path('M-32 -9L-4 -10.6V10L-32 11.6ZM-32 1L-4 0M-18 -10V11M-25 -9.6V1M-11 .4V10.6', 'none'),
      path('M5 -11L33 -11.4V9.4L5 10.6M5 -11V10.6M5 -4L33 -4.6M5 3L33 2.4M12 -11V10.4M19 -11V10M26 -11.3V9.6', 'none')),
    line('M0 -16V17', darker('#c9d9e4', 0.4), 0.6, { opacity: 0.5 }));
