import type { PhotoFile } from '../../contract/photos';

export type PhotoType = PhotoFile['type'];

/** How many bytes of a file's beginning {@link imageKind} wants to see. */
export const KIND_BYTES = 32;

/**
 * What a file is, by its first bytes; its name and claimed type say nothing.
 * @returns the type of a photo that the desk takes, `other` for a picture of another kind, null for anything else
 */
export function imageKind(head: Buffer): PhotoType | 'other' | null {
  if (startsWith(head, 0, 'ffd8ff')) return 'image/jpeg';
  if (startsWith(head, 0, '89504e470d0a1a0a')) return 'image/png';
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'image/webp';
  return isOtherPicture(head) ? 'other' : null;
}

function isOtherPicture(head: Buffer): boolean {
  if (/^GIF8[79]a/.test(text(head, 0, 6))) return true;
  if (startsWith(head, 0, '49492a00') || startsWith(head, 0, '4d4d002a')) return true; // TIFF, and most camera raw
  if (text(head, 0, 2) === 'BM' && head.length >= 26 && head.readUInt32LE(6) === 0) return true;
  if (text(head, 4, 8) === 'ftyp') return /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1|avi[fs]|crx )/.test(text(head, 8, 12));
  if (text(head, 0, 4) === '8BPS') return true; // Photoshop
  return startsWith(head, 0, '0000000c6a502020') || startsWith(head, 0, '0000000c4a584c20') || startsWith(head, 0, 'ff0a');
}

function startsWith(head: Buffer, offset: number, hex: string): boolean {
  return head.subarray(offset, offset + hex.length / 2).toString('hex') === hex;
}

function text(head: Buffer, from: number, to: number): string {
  return head.toString('latin1', from, to);
}
