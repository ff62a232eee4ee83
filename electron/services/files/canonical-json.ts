/**
 * The one text form of a JSON value: keys sorted, strings NFC, `undefined` left out; as `canonicalText` of the article
 * domain, which electron may not import.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'string') return inner.normalize('NFC');
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
