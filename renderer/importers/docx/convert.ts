import { strFromU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { numberedItems } from './numberedItems';

/** A document as HTML, and its pictures, each by the number in its address. */
export interface Converted {
  readonly html: string;
  readonly pictures: readonly (DocxPicture | null)[];
}

export interface DocxPicture {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What stands in the HTML as the address of a picture, before its number. */
export const pictureAddress = 'docx-picture:';

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
  const pictures: (DocxPicture | null)[] = [];
  const convertImage = mammoth.images.imgElement(async (image) => {
    const number = pictures.push(null) - 1;
    if (taken.test(image.contentType)) pictures[number] = { type: image.contentType, bytes: new Uint8Array(await image.readAsArrayBuffer()) };
    return { src: `${pictureAddress}${number}` };
  });
  const repacked = zipSync(parts, { level: 0 }).buffer as ArrayBuffer;
  const { value } = await mammoth.convertToHtml({ arrayBuffer: repacked }, { convertImage, styleMap: styles, externalFileAccess: false });
  const text = (part: string): string => (parts[part] ? strFromU8(parts[part]) : '');
  return { html: numberedItems(value, text('word/document.xml'), text('word/numbering.xml')), pictures };
}
