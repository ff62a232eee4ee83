import { startsWith } from '../../domain/text/decodeText';
import { checkRoom } from '../archive';
import { ImportRefused, type Understand } from '../importer';
import { convertDocx } from './convert';

/** A document of Word or LibreOffice. */
export const understandDocx: Understand = async (bytes) => {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ImportRefused('oldWord');
  checkRoom(bytes);
  const { html, pictures } = await convertDocx(bytes);
  return { texts: [{ html, keepsCaptions: true }], pictures };
};
