import { darker, lighter } from '../drawing/colour.mjs';
import { group, line, path, polygon, rect } from '../drawing/svg.mjs';

/** Three storeys in the making: the left bays are painted, the right ones bare behind a scaffold. Foot at `ground`. */
export function schoolSite(sheet, { left, right, ground, storey = 158 }) {
  const bays = 7;
  const bay = (right - left) / bays;
  const paint = '#eec56c';
  const floors = [0, 1, 2].map((floor) => {
    const foot = ground - floor * storey;
    return Array.from({ length: bays }, (_, index) => {
      const x = left + index * bay;
      const done = index < 4 - floor;
      const brick = !done && index < 6 - floor;
      return group({},
        rect(x, foot - storey, bay, storey, done ? sheet.standing(paint, 0.16) : brick ? '#b5674a' : '#6f6a70'),
        brick ? Array.from({ length: 8 }, (_, row) => line(`M${x} ${foot - 14 - row * 17}h${bay}`, '#d9a284', 1.4, { opacity: 0.55 })) : '',
        brick || done ? [
          rect(x + bay * 0.2, foot - storey * 0.76, bay * 0.6, storey * 0.5, done ? sheet.gradient([0, 0], [1, 1], [0, '#d7ecf3'], [0.5, '#8fb9c9'], [1, '#5f8c9f']) : '#3b3034'),
          done ? [line(`M${x + bay * 0.5} ${foot - storey * 0.76}v${storey * 0.5}M${x + bay * 0.2} ${foot - storey * 0.52}h${bay * 0.6}`, '#fdf6e3', 4), rect(x + bay * 0.16, foot - storey * 0.26, bay * 0.68, 7, '#fff2cf'), rect(x + bay * 0.16, foot - storey * 0.83, bay * 0.68, 9, lighter(paint, 0.5))] : '',
        ] : rect(x, foot - storey + 18, bay, storey - 18, sheet.gradient([0, 0], [1, 1], [0, '#544c55'], [1, '#2e2833'])),
        rect(x - 7, foot - storey, 14, storey, sheet.lit(done ? lighter(paint, 0.45) : '#a9a3a0', 0.3)));
    });
  });
  const slabs = [1, 2, 3].map((floor) => [rect(left - 16, ground - floor * storey - 6, right - left + 32, 16, '#c9c2b8'), rect(left - 16, ground - floor * storey + 8, right - left + 32, 6, '#3b3034', { opacity: 0.35 })]);
  const bars = Array.from({ length: bays * 2 + 1 }, (_, index) => left + (index * (right - left)) / (bays * 2)).map((x) => line(`M${x} ${ground - storey * 3 - 6}v${-28 - (x % 17)}M${x + 5} ${ground - storey * 3 - 6}v-24`, '#8a4a38', 2.4));
  return group({}, floors, slabs, bars, rect(right - 4, ground - storey * 3, 30, storey * 3, '#57505a'), scaffold({ left: left + bay * 3.7, right: right + 34, ground, storey }));
}

function scaffold({ left, right, ground, storey }) {
  const poles = Array.from({ length: 9 }, (_, index) => left + (index * (right - left)) / 8);
  const levels = [0.5, 1, 1.5, 2, 2.5, 3].map((level) => ground - level * storey);
  return group({},
    path(`M${left} ${levels[5]}H${right}V${levels[1]}Q${(left + right) / 2} ${levels[1] + 16} ${left} ${levels[1]}Z`, '#3f8a63', { opacity: 0.34 }),
    poles.map((x, index) => [line(`M${x} ${ground}V${levels[5] - 30}`, '#c9a23c', 4.4), index < 8 ? line(`M${x} ${levels[index % 2 ? 3 : 1]}L${poles[index + 1]} ${levels[index % 2 ? 1 : 3]}`, '#a8852f', 2.4) : '']),
    levels.map((y) => [line(`M${left - 8} ${y}H${right + 8}`, '#b48f35', 3.4), rect(left, y - 4, right - left, 5, '#9b6b43')]));
}

/** The braces between two booms, one after the other. */
const lattice = (from, to, step, draw) => Array.from({ length: Math.floor((to - from) / step) }, (_, index) => draw(from + index * step)).join('');

/** A tower crane, the foot of its mast at (x, y). */
export function crane(x, y, height, reach, colour = '#d98a24') {
  const top = y - height;
  return group({},
    line(`M${x - 11} ${y}V${top}M${x + 11} ${y}V${top}`, colour, 4), line(lattice(top, y, 22, (at) => `M${x - 11} ${at}L${x + 11} ${at + 22}L${x - 11} ${at + 22}`), darker(colour, 0.1), 2),
    line(`M${x - reach * 0.3} ${top}H${x + reach}M${x - reach * 0.3} ${top - 20}H${x + reach * 0.9}L${x + reach} ${top}`, colour, 3.6),
    line(lattice(x - reach * 0.3, x + reach * 0.92, 22, (at) => `M${at} ${top}L${at + 11} ${top - 20}L${at + 22} ${top}`), darker(colour, 0.1), 2),
    polygon([[x - 13, top], [x, top - 92], [x + 13, top]], 'none', { stroke: colour, 'stroke-width': 4 }),
    line(`M${x} ${top - 92}L${x + reach * 0.82} ${top - 20}M${x} ${top - 92}L${x - reach * 0.28} ${top - 20}`, '#5c5660', 1.8),
    rect(x - reach * 0.3, top - 4, 46, 40, '#7d7780'), rect(x + 14, top - 2, 28, 34, lighter(colour, 0.3)), rect(x + 22, top + 4, 18, 16, '#a9d2df'),
    line(`M${x + reach * 0.68} ${top}v44`, '#4d4750', 1.6), rect(x + reach * 0.68 - 34, top + 66, 68, 12, '#b5674a'), line(`M${x + reach * 0.68 - 30} ${top + 66}l30 -22l30 22`, '#4d4750', 1.6));
}
