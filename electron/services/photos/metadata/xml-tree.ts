const MAX_DEPTH = 64;
const MAX_NODES = 20_000;
const XML_NAMESPACES: Readonly<Record<string, string>> = { xml: 'http://www.w3.org/XML/1998/namespace', xmlns: 'http://www.w3.org/2000/xmlns/' };

const TEXT = /[^<]+/y;
const SKIPPED = /<\?[^]*?\?>|<!--[^]*?-->/y;
const CDATA = /<!\[CDATA\[([^]*?)\]\]>/y;
const CLOSE = /<\/([^\s<>/]+)\s*>/y;
const OPEN = /<([^\s<>/!?=]+)/y;
const ATTRIBUTE = /\s+([^\s<>/="']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const OPEN_END = /\s*(\/?)>/y;

/** A name with the namespace that its prefix stands for. */
interface Named {
  readonly name: string;
  readonly namespace: string;
  readonly local: string;
}

export interface XmlAttribute extends Named {
  /** As it stands in the file, without its quotes. */
  readonly value: string;
}

export interface XmlElement extends Named {
  readonly attributes: readonly XmlAttribute[];
  /** Elements, and text as it stands in the file. */
  readonly children: readonly (XmlElement | string)[];
}

/**
 * A tree of elements from XML with namespaces, as much of XML as metadata uses: no document type, so no entities to expand.
 * @returns null for anything that is not sound, too deep or too much
 */
export function parseXml(xml: string): XmlElement | null {
  try {
    return new Parser(xml).root();
  } catch (error) {
    if (error instanceof Unsound) return null;
    throw error;
  }
}

/** The element as XML. */
export function writeXml({ name, attributes, children }: XmlElement): string {
  const start = `${name}${writeAttributes(attributes)}`;
  const inner = children.map((child) => (typeof child === 'string' ? child : writeXml(child))).join('');
  return inner === '' ? `<${start}/>` : `<${start}>${inner}</${name}>`;
}

/** Attributes as they follow an element's name, the space before them included. */
export function writeAttributes(attributes: readonly XmlAttribute[]): string {
  return attributes.map(({ name, value }) => ` ${name}="${value.replaceAll('"', '&quot;')}"`).join('');
}

/** Text for XML, between tags or in double quotes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string);
}

/** The text that a piece of XML without tags stands for. */
export function unescapeXml(xml: string): string {
  return xml.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/gi, (whole, entity: string) => {
    const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
    if (!entity.startsWith('#')) return named[entity.toLowerCase()] as string;
    const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

class Unsound extends Error {}

interface OpenElement extends XmlElement {
  readonly attributes: XmlAttribute[];
  readonly children: (XmlElement | string)[];
  readonly scope: Readonly<Record<string, string>>;
}

class Parser {
  #position = 0;
  #nodes = 0;

  constructor(private readonly xml: string) {}

  root(): XmlElement {
    const open: OpenElement[] = [];
    let root: OpenElement | null = null;
    while (this.#position < this.xml.length) {
      const inside = open.at(-1);
      const text = this.#take(TEXT)?.[0] ?? this.#cdata();
      if (text !== undefined) {
        if (inside) inside.children.push(text);
        else if (root === null && text.trim().replace(/^[\ufeff\0]+/, '') !== '') throw new Unsound('text before the root');
        else if (root !== null) break; // padding, and whatever a program left behind it
        continue;
      }
      if (this.#take(SKIPPED)) continue;
      const close = this.#take(CLOSE);
      if (close) {
        if (inside?.name !== close[1]) throw new Unsound('closing tag');
        open.pop();
        continue;
      }
      if (root !== null && !inside) break;
      const { element, isOpen } = this.#element(inside?.scope ?? XML_NAMESPACES);
      inside?.children.push(element);
      root ??= element;
      if (isOpen) open.push(element);
      if (open.length > MAX_DEPTH || (this.#nodes += 1) > MAX_NODES) throw new Unsound('too much');
    }
    if (root === null || open.length > 0) throw new Unsound('no whole element');
    return root;
  }

  #cdata(): string | undefined {
    const cdata = this.#take(CDATA);
    return cdata ? escapeXml(cdata[1] as string) : undefined;
  }

  #element(outer: Readonly<Record<string, string>>): { element: OpenElement; isOpen: boolean } {
    const name = this.#take(OPEN)?.[1];
    if (name === undefined) throw new Unsound('tag');
    const found: { name: string; value: string }[] = [];
    for (let attribute = this.#take(ATTRIBUTE); attribute; attribute = this.#take(ATTRIBUTE)) {
      found.push({ name: attribute[1] as string, value: attribute[2] ?? attribute[3] ?? '' });
      if ((this.#nodes += 1) > MAX_NODES) throw new Unsound('too much');
    }
    const end = this.#take(OPEN_END);
    if (!end) throw new Unsound('end of a tag');
    const declared = found.filter((attribute) => isDeclaration(attribute.name));
    const scope = declared.length === 0 ? outer : {
      ...outer,
      ...Object.fromEntries(declared.map((declaration) => [declaration.name.slice(6), unescapeXml(declaration.value)])),
    };
    const attributes = found.map((attribute) => ({ ...attribute, ...resolve(attribute.name, scope, '') }));
    return { element: { ...resolve(name, scope, scope[''] ?? ''), attributes, children: [], scope }, isOpen: end[1] === '' };
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#position;
    const found = pattern.exec(this.xml);
    if (found) this.#position = pattern.lastIndex;
    return found;
  }
}

/** Whether an attribute says what a prefix stands for. */
export function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

function resolve(name: string, scope: Readonly<Record<string, string>>, withoutPrefix: string): Named {
  const colon = name.indexOf(':');
  if (colon < 0) return { name, namespace: withoutPrefix, local: name };
  const prefix = name.slice(0, colon);
  const namespace = Object.hasOwn(scope, prefix) ? scope[prefix] : undefined;
  if (namespace === undefined) throw new Unsound(`prefix ${prefix}`);
  return { name, namespace, local: name.slice(colon + 1) };
}
