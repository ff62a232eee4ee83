/** Beginnings that sound alike somewhere in the country, or that a rule of spelling tells apart. */
const alike: readonly (readonly string[])[] = [['s', 'x'], ['ch', 'tr'], ['d', 'gi', 'r', 'v'], ['l', 'n'], ['c', 'k', 'q'], ['ng', 'ngh'], ['g', 'gh']];
const beginning = /^(?:ngh|ng|gh|gi|ch|tr|[cdgklnqrsvx])/;

/** What plain letters ("xep") become when somebody has taken one beginning or i and y for the other ("sep"). */
export function confusionsOf(base: string): ReadonlySet<string> {
  const found = new Set<string>();
  const onset = beginning.exec(base)?.[0] ?? '';
  for (const group of alike) {
    if (!group.includes(onset)) continue;
    for (const other of group) if (other !== onset) found.add(other + base.slice(onset.length));
  }
  for (const { index, 0: letter } of base.matchAll(/[iy]/g)) found.add(base.slice(0, index) + (letter === 'i' ? 'y' : 'i') + base.slice(index + 1));
  return found;
}

/** Whether one letter put in, taken out or changed, or two neighbours exchanged, makes one of the other. */
export function isOneEdit(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return at < short.length;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}
