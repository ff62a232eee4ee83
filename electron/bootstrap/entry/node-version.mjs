// Parsed by whatever Node a person happens to have, back to 12: no `node:` specifiers, no `?.`, no `??` in this file.

/** The oldest Node the workstation is set up and tested with. */
export const OLDEST_NODE = '20.18.1';

/**
 * Compares two dotted versions number by number.
 * @param {string} left
 * @param {string} right
 * @returns {number} negative, zero or positive, as a sort callback returns it
 */
export function compareVersions(left, right) {
  const a = numbers(left);
  const b = numbers(right);
  for (let i = 0; i < 3; i += 1) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return 0;
}

/**
 * Whether this Node is new enough.
 * @param {string} version such as `20.20.2`, with or without a leading v
 * @returns {boolean}
 */
export function isNodeNewEnough(version) {
  return compareVersions(version, OLDEST_NODE) >= 0;
}

function numbers(version) {
  const parts = String(version).replace(/^v/, '').split('-')[0].split('.').map(Number);
  return [parts[0] || 0, parts[1] || 0, parts[2] || 0];
}
