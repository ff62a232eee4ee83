import { ImportRefused } from '../importer';

/** A step through XML: an element begins, with its attributes, or ends, or there is text. */
export type XmlPart =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const deepest = 100;
const token = /<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<(\/?)([^\s<>/=&"'!?]+)((?:\s+[^\s<>/=&"']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Walks through XML where no document is at hand. It knows no document types: with them a file of some lines becomes gigabytes.
 * @throws ImportRefused for what is not well-formed, nested deeper than any export, or declares anything
 */
export function* xmlParts(xml: string): Generator<XmlPart, void> {
  const open: string[] = [];
  const end = (name: string): XmlPart => {
    if (open.pop() !== name) throw new ImportRefused('unreadable', `</${name}> closes something else`);
    return { kind: 'close', name };
  };
  token.lastIndex = 0;
  for (let at = 0; at < xml.length; at = token.lastIndex) {
    token.lastIndex = at;
    const [, data, closes, name, attributes = '', isEmpty, text] = token.exec(xml) ?? refuse(at);
    if (data !== undefined) yield { kind: 'text', text: data };
    else if (text !== undefined) yield { kind: 'text', text: decoded(text) };
    else if (closes) yield end(name!);
    else if (name !== undefined) {
      if (open.push(name) > deepest) throw new ImportRefused('unreadable', 'nested without end');
      const found = [...attributes.matchAll(attribute)].map(([, key, double, single]) => [key!, decoded(double ?? single ?? '')] as const);
      yield { kind: 'open', name, attributes: new Map(found) };
      if (isEmpty) yield end(name);
    }
  }
  if (open.length > 0) throw new ImportRefused('unreadable', `${open.at(-1)} is not closed`);
}

const refuse = (at: number): never => {
  throw new ImportRefused('unreadable', `not well-formed at ${at}`);
};

const decoded = (text: string): string => text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/giu, (whole, decimal?: string, hex?: string, name?: string) => {
  if (name !== undefined) return named[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
});
