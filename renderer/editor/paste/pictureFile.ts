import type { PastedImage } from './pasted';

const embedded = /^data:image\/(png|jpeg|webp);base64,([A-Za-z0-9+/\s]+={0,2})\s*$/u;
/** Beyond this a picture is no part of a text. */
const mostLetters = 40_000_000;

/**
 * The file of a picture that a pasted text carries in itself, or null for one that lies elsewhere: an address of the network
 * is never asked, and a path from a clipboard may be anybody's.
 */
export function pictureFile({ source }: PastedImage, name: string): File | null {
  if (source.length > mostLetters) return null;
  const [, type, letters] = embedded.exec(source) ?? [];
  if (!type || !letters) return null;
  try {
    const bytes = Uint8Array.from(atob(letters.replace(/\s+/gu, '')), (letter) => letter.charCodeAt(0));
    return new File([bytes], `${name}.${type === 'jpeg' ? 'jpg' : type}`, { type: `image/${type}` });
  } catch {
    return null;
  }
}
