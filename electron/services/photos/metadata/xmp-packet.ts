import { decodeText, encodingOf } from './decode-text';
import { RDF, splitName, type PropertyName } from './xmp-names';
import { isDeclaration, parseXml, unescapeXml, type XmlElement } from './xml-tree';

// A packet that means something else by these prefixes is somebody's joke.
const USUAL: Readonly<Record<string, string>> = { 'xmlns:rdf': RDF, 'xmlns:x': 'adobe:ns:meta/' };

/** What an XMP packet holds: the `rdf:Description`s, with the namespaces declared round them. */
export interface XmpPacket {
  readonly declarations: XmlElement['attributes'];
  readonly descriptions: readonly XmlElement[];
}

/** @returns null for a packet that is not sound */
export function parseXmp(bytes: Buffer): XmpPacket | null {
  const root = parseXml(decodeText(bytes, encodingOf([bytes])));
  if (root === null) return null;
  const rdf = isRdf(root, 'RDF') ? root : elementsOf(root).find((child) => isRdf(child, 'RDF'));
  if (!rdf) return null;
  const declarations = [...(rdf === root ? [] : root.attributes), ...rdf.attributes].filter(({ name }) => isDeclaration(name));
  if (declarations.some(({ name, value }) => USUAL[name] !== undefined && USUAL[name] !== unescapeXml(value))) return null;
  return {
    declarations: [...new Map(declarations.map((declaration) => [declaration.name, declaration])).values()],
    descriptions: elementsOf(rdf).filter((child) => isRdf(child, 'Description')),
  };
}

/** The texts of a property: those of its list, the default one of several languages, or the only one. */
export function valuesOf({ descriptions }: XmpPacket, property: PropertyName): string[] {
  const { namespace, local } = splitName(property);
  const isIt = (named: { readonly namespace: string; readonly local: string }) => named.namespace === namespace && named.local === local;
  for (const description of descriptions) {
    const attribute = description.attributes.find(isIt);
    if (attribute) return [unescapeXml(attribute.value)];
    const element = elementsOf(description).find(isIt);
    if (element) return textsOf(element);
  }
  return [];
}

export function isRdf({ namespace, local }: Pick<XmlElement, 'namespace' | 'local'>, name: string): boolean {
  return namespace === RDF && local === name;
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

function textsOf(element: XmlElement): string[] {
  const list = elementsOf(element).find((child) => ['Alt', 'Bag', 'Seq'].some((kind) => isRdf(child, kind)));
  if (!list) return [textOf(element)];
  const items = elementsOf(list).filter((child) => isRdf(child, 'li'));
  if (!isRdf(list, 'Alt')) return items.map(textOf);
  const chosen = items.find(({ attributes }) => attributes.some(({ name, value }) => name === 'xml:lang' && value === 'x-default')) ?? items[0];
  return chosen ? [textOf(chosen)] : [];
}

function textOf({ children }: XmlElement): string {
  return unescapeXml(children.filter((child) => typeof child === 'string').join(''));
}
