import { textOf } from '../../domain/article/body';
import { escapeHtml } from '../../domain/publishing/htmlText';
import { bodyFrom, codingsIn } from '../../editor/paste/legacy';
import type { PastedImage, PastedNode } from '../../editor/paste/pasted';
import { readHtml } from '../../editor/paste/readHtml';
import { finishInSlices } from '../../editor/paste/slices';
import { ImportRefused, type Beside, type ImportedBlocks, type ImportedPhoto, type UnderstoodText } from '../importer';
import { areTooManyBlocks } from '../length';

/**
 * Blocks out of HTML, a few milliseconds at a time; as with what is pasted, no script runs and nothing is loaded. A headline that
 * the format has apart stands above them.
 * @param pictureAt the picture at an address of the text
 * @throws ImportRefused `tooLong`
 */
export async function readMarkup({ html, keepsCaptions, beside = {} }: Extract<UnderstoodText, { html: string }>, pictureAt: Beside): Promise<ImportedBlocks> {
  const title = beside.headline === undefined ? '' : `<h1>${escapeHtml(beside.headline)}</h1>`;
  const { blocks, images, isCut } = await finishInSlices(readHtml(`${title}${html}`, () => true));
  // Cut off it would be another report than in the file.
  if (isCut || areTooManyBlocks(blocks)) throw new ImportRefused('tooLong');
  const photos: ImportedPhoto[] = [];
  const placed: PastedNode[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const image = blocks[at]!.type === 'image' ? images[Number(blocks[at]!.attrs?.['image'])] : undefined;
    if (!image) {
      placed.push(blocks[at]!);
      continue;
    }
    const id = `picture-${placed.length + 1}`;
    const captions: PastedNode[] = [];
    while (blocks[at + 1]?.isCaption) captions.push(blocks[(at += 1)]!);
    const file = pictureAt(image.source);
    if (file) photos.push(photoOf({ id, file, image, captions }));
    placed.push({ type: 'figure', attrs: { photo: id } }, ...(!file && keepsCaptions ? captions : []));
  }
  return { blocks: bodyFrom(placed, codingsIn(placed)), isRich: true, photos, beside };
}

function photoOf({ id, file, image: { alt }, captions }: { id: string; file: File; image: PastedImage; captions: readonly PastedNode[] }): ImportedPhoto {
  const words = bodyFrom(captions, codingsIn(captions)).map((caption) => textOf(caption).replace(/\s+/gu, ' ').trim()).filter(Boolean).join(' ');
  return { id, file, line: words, alt: alt.trim() };
}
