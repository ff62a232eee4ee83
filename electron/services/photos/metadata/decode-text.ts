const utf8 = new TextDecoder('utf-8', { fatal: true });
const vietnamese = new TextDecoder('windows-1258');
const western = new TextDecoder('windows-1252');

// In Windows-1258 tone marks stand after their vowel: grave, hook, tilde, acute and dot below.
const TONES = /[\u0300\u0309\u0303\u0301\u0323]/gu;
const LOOSE_TONES = /(?<![aăâeêioôơuưy])[\u0300\u0309\u0303\u0301\u0323]/iu;
// Đ đ Ư ư, which in Latin-1 are letters of Icelandic: Ð ð Ý ý.
const VIETNAMESE_LETTERS = /[ĐđƯư]/gu;

/** The encodings in which people's programs have left captions behind. */
export type TextEncoding = 'utf-8' | 'windows-1258' | 'windows-1252';

/**
 * The encoding of texts that one program has written, judged by all of them together: what is sound UTF-8 is UTF-8,
 * whatever the file claims; else Windows-1258 where it reads as Vietnamese, else Latin-1.
 */
export function encodingOf(texts: readonly Uint8Array[]): TextEncoding {
  const all = Buffer.concat(texts.flatMap((text) => [text, Buffer.from('\n')]));
  if (decodeUtf8(all) !== null) return 'utf-8';
  const read = vietnamese.decode(all);
  const marks = (read.match(TONES)?.length ?? 0) + (read.match(VIETNAMESE_LETTERS)?.length ?? 0);
  return marks > 0 && !LOOSE_TONES.test(read) ? 'windows-1258' : 'windows-1252';
}

/** Text in an encoding that {@link encodingOf} found. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding): string {
  if (encoding === 'windows-1258') return vietnamese.decode(bytes).normalize('NFC');
  return encoding === 'utf-8' ? (decodeUtf8(bytes) ?? western.decode(bytes)) : western.decode(bytes);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}
