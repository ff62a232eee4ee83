/** The name of an article for all time, as agencies' formats want one (RFC 9562). */
export const articleUri = (articleId: string): string => `urn:uuid:${articleId}`;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The name of a photo by what is in it: its SHA-256 as RFC 6920 writes it. @param hash lower-case hex */
export function photoUri(hash: string): string {
  const bits = Array.from(hash, (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const name = (bits.match(/.{1,6}/g) ?? []).map((six) => digits[Number.parseInt(six.padEnd(6, '0'), 2)]).join('');
  return `ni:///sha-256;${name}`;
}

/** The instant of an export as ISO 8601 with a zone; a day alone begins at its midnight in UTC. */
export const instantOf = (date: string): string => new Date(date).toISOString();
