import { decodeText } from '../../domain/text/decodeText';
import type { Understand } from '../importer';

/** A page of the web, saved, or as this program exports it. */
export const understandHtml: Understand = (bytes) => ({ texts: [{ html: decodeText(bytes).text, keepsCaptions: true }], pictures: new Map() });
