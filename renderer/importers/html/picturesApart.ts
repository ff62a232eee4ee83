import type { Understood } from '../importer';

const source = /(<img\b(?:[^>"']|"[^"]*"|'[^']*')*?\ssrc\s*=\s*)(?:"(data:[^"]*)"|'(data:[^']*)'|(data:[^\s>]+))/giu;
const embedded = /^data:image\/(png|jpeg|webp);base64,([A-Za-z0-9+/\s]+={0,2})\s*$/iu;
const address = 'embedded-picture:';

/**
 * Takes the pictures that texts carry in themselves out of them: as text they are large, and nothing of them is for whoever
 * reads the words. A picture of another form stays behind.
 */
export function withPicturesApart({ texts, pictures }: Understood): Understood {
  const all = new Map(pictures);
  const apart = (html: string): string => html.replace(source, (_whole, before: string, ...found: unknown[]) => {
    const data = found.slice(0, 3).find((one) => one !== undefined) as string;
    const name = `${address}${all.size + 1}`;
    const file = pictureIn(data, `${all.size + 1}`);
    if (file) all.set(name, file);
    return `${before}"${name}"`;
  });
  return { texts: texts.map((text) => ('html' in text ? { ...text, html: apart(text.html) } : text)), pictures: all };
}

function pictureIn(data: string, name: string): File | null {
  const [, type, letters] = embedded.exec(data) ?? [];
  if (!type || !letters) return null;
  try {
    const binary = atob(letters.replace(/\s+/gu, ''));
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return new File([bytes], `${name}.${type.toLowerCase() === 'jpeg' ? 'jpg' : type.toLowerCase()}`, { type: `image/${type.toLowerCase()}` });
  } catch {
    return null;
  }
}
