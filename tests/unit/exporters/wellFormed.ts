/**
 * What keeps a text from being well-formed XML, or "": tags that do not match, bare signs, attributes twice or without
 * quotes, characters that XML 1.0 forbids. Enough of XML for what is written here: no document type.
 */
export function wellFormed(xml: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(xml)) return 'a forbidden character';
  const open: string[] = [];
  let isRootSeen = false;
  const token = /<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;
  for (const [whole, closes, name, attributes, isEmpty] of xml.matchAll(token)) {
    if (whole === '<') return `a bare "<" in ${open.at(-1) ?? 'nothing'}`;
    if (/^<[!?]/.test(whole)) continue;
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(whole)) return `a bare "&": ${whole.slice(0, 80)}`;
    if (name === undefined) {
      if (whole.trim() && open.length === 0) return 'text outside of the root';
      continue;
    }
    const names = [...attributes!.matchAll(/([\w:.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return `an attribute twice in ${name}`;
    if (closes) {
      if (open.pop() !== name) return `</${name}> closes something else`;
    } else {
      if (open.length === 0 && isRootSeen) return 'two roots';
      isRootSeen = true;
      if (!isEmpty) open.push(name);
    }
  }
  return open.length > 0 ? `${open.at(-1)} is not closed` : '';
}
