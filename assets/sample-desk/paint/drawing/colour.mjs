const channels = (hex) => [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
const hex = (values) => `#${values.map((value) => Math.round(Math.min(255, Math.max(0, value))).toString(16).padStart(2, '0')).join('')}`;

/** `amount` of the way from one colour to another. */
export function mix(from, to, amount) {
  const [a, b] = [channels(from), channels(to)];
  return hex(a.map((value, index) => value + (b[index] - value) * amount));
}

// Shadows lean to a cool plum and lights to a warm cream: grey shadows make a flat drawing look dirty.
export const darker = (colour, amount) => mix(colour, '#231a33', amount);
export const lighter = (colour, amount) => mix(colour, '#fff4dc', amount);
