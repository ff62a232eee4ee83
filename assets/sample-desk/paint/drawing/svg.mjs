const number = (value) => (typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);

/** One SVG element as text; attributes that are undefined are left out. */
export function tag(name, attributes, ...children) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${number(value)}"`)
    .join('');
  const inside = children.flat(Infinity).join('');
  return inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`;
}

export const group = (attributes, ...children) => tag('g', attributes, children);
export const path = (d, fill, more = {}) => tag('path', { d, fill, ...more });
export const line = (d, stroke, width, more = {}) =>
  tag('path', { d, fill: 'none', stroke, 'stroke-width': width, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...more });
export const ellipse = (cx, cy, rx, ry, fill, more = {}) => tag('ellipse', { cx, cy, rx, ry, fill, ...more });
export const rect = (x, y, width, height, fill, more = {}) => tag('rect', { x, y, width, height, fill, ...more });
export const polygon = (points, fill, more = {}) =>
  tag('polygon', { points: points.map((point) => point.map(number).join(',')).join(' '), fill, ...more });

/** Draws `children` in a coordinate system of their own: origin at (x, y), `scale` pixels a unit. */
export const at = (x, y, scale, ...children) => group({ transform: `translate(${number(x)} ${number(y)}) scale(${scale.toFixed(4)})` }, children);
