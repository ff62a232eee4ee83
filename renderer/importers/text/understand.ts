import { decodeText } from '../../domain/text/decodeText';
import type { Understand } from '../importer';

/** Plain text, in Unicode or in an old encoding: as it is copied from a portal's page, or as this program exports it. */
export const understandText: Understand = (bytes) => {
  const lines = decodeText(bytes).text.split(/\r\n?|\n/u).map((line) => line.trim()).filter(Boolean);
  return { texts: [{ lines }], pictures: new Map() };
};
