import { isDeclaration, type XmlAttribute, type XmlElement } from './xml-tree';

const GEO = 'http://www.w3.org/2003/01/geo/wgs84_pos#';

/** Whether a property of XMP tells coordinates: exif:GPSLatitude, and what makers of drones and telephones call theirs. */
export function tellsCoordinates({ namespace, local }: Pick<XmlElement | XmlAttribute, 'namespace' | 'local'>): boolean {
  return namespace === GEO || /^gps|latitude|longitude/i.test(local);
}

/** Whether an element, or anything in it, tells coordinates. */
export function holdsCoordinates(element: XmlElement): boolean {
  return tellsCoordinates(element) || element.attributes.some((attribute) => !isDeclaration(attribute.name) && tellsCoordinates(attribute))
    || element.children.some((child) => typeof child !== 'string' && holdsCoordinates(child));
}
