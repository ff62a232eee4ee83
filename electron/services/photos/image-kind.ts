import type { PhotoFile } from '../../contract/photos';

export type PhotoType = PhotoFile['type'];
/** Pictures that the desk does not take, as far as they want words of their own. */
export type OtherPicture = 'gif' | 'heic' | 'svg' | 'other';

/** How many bytes of a file's beginning {@link imageKind} wants to see. */
export const KIND_BYTES = 1024;

/**
 * What a file is, by its first bytes; its name and claimed type say nothing.
 * @returns the type of a photo that the desk takes, what other picture it is, null for anything else
 */
export function imageKind(head: Buffer): PhotoType | OtherPicture | null {
  if (startsWith(head, 0, 'ffd8ff')) return 'image/jpeg';
  if (startsWith(head, 0, '89504e470d0a1a0a')) return 'image/png';
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'image/webp';
  if (/^GIF8[79]a/.test(text(head, 0, 6))) return 'gif';
  if (text(head, 4, 8) === 'ftyp' && /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/.test(text(head, 8, 12))) return 'heic';
  if (isSvg(head)) return 'svg';
  return isOtherPicture(head) ? 'other' : null;
}

/** Whether it is a photo that the desk takes. */
export function isPhotoType(kind: ReturnType<typeof imageKind>): kind is PhotoType {
  return kind?.startsWith('image/') ?? false;
}

function isOtherPicture(head: Buffer): boolean {
  if (startsWith(head, 0, '49492a00') || startsWith(head, 0, '4d4d002a')) return true; // TIFF, and most camera raw
  if (text(head, 0, 2) === 'BM' && head.length >= 26 && head.readUInt32LE(6) === 0) return true;
  if (text(head, 4, 8) === 'ftyp') return /^(?:avi[fs]|crx )/.test(text(head, 8, 12));
  if (text(head, 0, 4) === '8BPS') return true; // Photoshop
  return startsWith(head, 0, '0000000c6a502020') || startsWith(head, 0, '0000000c4a584c20') || startsWith(head, 0, 'ff0a');
}

function isSvg(head: Buffer): boolean {
  const beginning = head.toString('utf8').replace(/^\ufeff/, '').trimStart();
  return /^<(?:\?xml|!--|!doctype\s+svg|svg[\s>/])/i.test(beginning) && /<svg[\s>/]/i.test(beginning);
}

function startsWith(head: Buffer, offset: number, hex: string): boolean {
  return head.subarray(offset, offset + hex.length / 2).toString('hex') === hex;
}

function text(head: Buffer, from: number, to: number): string {
  return head.toString('latin1', from, to);
}
