import { recognise, readingsOf, type Encoding, type Recognised } from './recogniseText';

/** Whether a file begins with these bytes. */
export const startsWith = (bytes: Uint8Array, ...wanted: readonly number[]): boolean => wanted.every((byte, index) => bytes[index] === byte);

const read = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

/** The letters of a text file: by its mark, by what can be read at all, by what reads like Vietnamese. */
export function decodeText(bytes: Uint8Array): Recognised {
  const as = (encoding: Encoding, text: string): Recognised => ({ encoding, text: text.normalize('NFC'), certain: true });
  if (startsWith(bytes, 0xff, 0xfe)) return as('utf-16', read(bytes, 'utf-16le'));
  if (startsWith(bytes, 0xfe, 0xff)) return as('utf-16', read(bytes, 'utf-16be'));
  const start = bytes.subarray(0, 2_000);
  const zeros = (odd: 0 | 1): number => start.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (zeros(1) > start.length / 8) return as('utf-16', read(bytes, 'utf-16le'));
  if (zeros(0) > start.length / 8) return as('utf-16', read(bytes, 'utf-16be'));
  try {
    return recognise(readingsOf('utf-8', new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    const [, ...legacy] = readingsOf('utf-8', read(bytes, 'latin1'));
    return recognise([{ encoding: 'windows-1258', text: read(bytes, 'windows-1258').normalize('NFC') }, ...legacy]);
  }
}
