/**
 * How a desk writes. `portal`: "./." at the end, 04/5/2022, "đồng chí" before a name, counts in two digits.
 * `newspaper`: 14-6, posts before the name, no closing mark.
 */
export const houseStyles = ['portal', 'newspaper'] as const;
export type HouseStyle = (typeof houseStyles)[number];

/** The mark that closes the last sentence of an article, or "". */
export const closingMarkOf = (style: HouseStyle): string => (style === 'portal' ? './.' : '');
