import { tellsCoordinates } from './gps-names';
import { namespaces, RDF, splitName, type PropertyName } from './xmp-names';
import { elementsOf, isRdf, type XmpPacket } from './xmp-packet';
import { escapeXml, isDeclaration, writeAttributes, writeXml, type XmlAttribute, type XmlElement } from './xml-tree';

/** How a property holds its texts: one, one in no particular language, names in order, or a heap of words. */
export type XmpForm = 'text' | 'alt' | 'seq' | 'bag';

/** A property to be written; with no values it is only taken away. */
export interface XmpProperty {
  readonly name: PropertyName;
  readonly form: XmpForm;
  readonly values: readonly string[];
}

// They tell of parts of the file that do not leave the desk: extended XMP, and what telephones put behind the picture.
const FOR_PARTS_LEFT_OUT = /^http:\/\/ns\.(?:adobe\.com\/xmp\/note\/|google\.com\/photos\/)/;

/**
 * An XMP packet with these properties, and those of an earlier packet that are not among them.
 * @param earlier null where there is none, or none that is sound
 * @returns null when there is nothing to say
 */
export function writeXmp(earlier: XmpPacket | null, properties: readonly XmpProperty[], { keepGps }: { keepGps: boolean }): Buffer | null {
  const replaced = new Set(properties.map(({ name }) => keyOf(splitName(name))));
  const isKept = (named: XmlElement | XmlAttribute) => keepGps || !tellsCoordinates(named);
  const kept = (earlier?.descriptions ?? []).flatMap((description) => {
    const own = {
      ...description,
      attributes: description.attributes.filter((attribute) => !replaced.has(keyOf(attribute))),
      children: elementsOf(description).filter((child) => !replaced.has(keyOf(child))),
    };
    const left = without(own, (named) => isKept(named) && !FOR_PARTS_LEFT_OUT.test(named.namespace));
    return saysSomething(left) ? [left] : [];
  });
  const said = properties.filter(({ values }) => values.length > 0);
  if (kept.length === 0 && said.length === 0) return null;
  const about = kept[0]?.attributes.find((attribute) => isRdf(attribute, 'about'))?.value ?? '';
  const declarations = (earlier?.declarations ?? []).filter(({ name }) => name !== 'xmlns:rdf' && name !== 'xmlns:x');
  return Buffer.from([
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    `<rdf:RDF xmlns:rdf="${RDF}"${writeAttributes(declarations)}>`,
    ...kept.map(writeXml),
    ...descriptionOf(said, about),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n'));
}

function descriptionOf(properties: readonly XmpProperty[], about: string): string[] {
  if (properties.length === 0) return [];
  const prefixes = [...new Set(properties.map(({ name }) => splitName(name).prefix))];
  return [
    `<rdf:Description rdf:about="${about.replaceAll('"', '&quot;')}"${prefixes.map((prefix) => ` xmlns:${prefix}="${namespaces[prefix]}"`).join('')}>`,
    ...properties.map(({ name, form, values }) => `<${name}>${contentOf(form, values)}</${name}>`),
    '</rdf:Description>',
  ];
}

function contentOf(form: XmpForm, values: readonly string[]): string {
  if (form === 'text') return escapeXml(values[0] ?? '');
  const kind = { alt: 'Alt', seq: 'Seq', bag: 'Bag' }[form];
  const language = form === 'alt' ? ' xml:lang="x-default"' : '';
  return `<rdf:${kind}>${values.map((value) => `<rdf:li${language}>${escapeXml(value)}</rdf:li>`).join('')}</rdf:${kind}>`;
}

function without(element: XmlElement, isKept: (named: XmlElement | XmlAttribute) => boolean): XmlElement {
  return {
    ...element,
    attributes: element.attributes.filter((attribute) => isDeclaration(attribute.name) || isKept(attribute)),
    children: element.children.flatMap((child): (XmlElement | string)[] => {
      if (typeof child === 'string') return [child];
      return isKept(child) ? [without(child, isKept)] : [];
    }),
  };
}

function saysSomething(description: XmlElement): boolean {
  return elementsOf(description).length > 0
    || description.attributes.some((attribute) => !isDeclaration(attribute.name) && attribute.namespace !== RDF);
}

function keyOf({ namespace, local }: { readonly namespace: string; readonly local: string }): string {
  return `${namespace} ${local}`;
}
