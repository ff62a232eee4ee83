import type { PhotoWords } from './photo-words';
import { isoOf } from './taken-at';
import type { XmpForm, XmpProperty } from './write-xmp';
import type { PropertyName } from './xmp-names';

/** The XMP properties of what the words say. */
export function xmpProperties(words: PhotoWords): XmpProperty[] {
  const { headline, caption, credit, alt, people, place, city, takenAt, keywords } = words;
  return [
    ...property('dc:description', 'alt', caption),
    ...property('photoshop:Headline', 'text', headline),
    ...property('dc:creator', 'seq', credit),
    ...property('photoshop:Credit', 'text', credit),
    ...property('Iptc4xmpCore:AltTextAccessibility', 'alt', alt),
    ...property('Iptc4xmpExt:PersonInImage', 'bag', people),
    ...property('Iptc4xmpCore:Location', 'text', place),
    ...property('photoshop:City', 'text', city),
    ...property('photoshop:DateCreated', 'text', takenAt === null ? '' : takenAt && isoOf(takenAt)),
    ...property('dc:subject', 'bag', keywords),
  ];
}

function property(name: PropertyName, form: XmpForm, said: string | readonly string[] | undefined): XmpProperty[] {
  if (said === undefined) return [];
  const values = typeof said === 'string' ? [said] : said;
  return [{ name, form, values: values.filter((value) => value !== '') }];
}
