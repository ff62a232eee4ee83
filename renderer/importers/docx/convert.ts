import { strFromU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { numberedItems } from './numberedItems';

/** A document as HTML, and its pictures by the addresses in it. */
interface Converted {
  readonly html: string;
  readonly pictures: ReadonlyMap<string, File>;
}

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='caption'] => figcaption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
];
const wanted = /^(?:\[Content_Types\]\.xml|(?:[\w-]+\/)*[\w.-]+\.(?:xml|rels|png|jpe?g|webp))$/iu;
const taken = /^image\/(?:png|jpeg|webp)$/u;

/**
 * Converts a document of Word. It is packed anew first, so that each part is as large as the archive's directory says, which
 * was looked at before: mammoth would unpack whatever is there.
 * @throws whatever is wrong with it
 */
export async function convertDocx(bytes: Uint8Array): Promise<Converted> {
  const parts = unzipSync(bytes, { filter: ({ name }) => wanted.test(name) });
  const pictures = new Map<string, File>();
  let count = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    count += 1;
    const [src, name, type] = [`docx-picture:${count}`, String(count), image.contentType];
    if (taken.test(type)) pictures.set(src, new File([await image.readAsArrayBuffer()], `${name}.${type === 'image/jpeg' ? 'jpg' : type.slice(6)}`, { type }));
    return { src };
  });
  const repacked = zipSync(parts, { level: 0 }).buffer as ArrayBuffer;
  const { value } = await mammoth.convertToHtml({ arrayBuffer: repacked }, { convertImage, styleMap: styles, externalFileAccess: false });
  const text = (part: string): string => (parts[part] ? strFromU8(parts[part]) : '');
  return { html: numberedItems(value, text('word/document.xml'), text('word/numbering.xml')), pictures };
}
