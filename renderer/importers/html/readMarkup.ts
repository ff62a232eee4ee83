import { textOf } from '../../domain/article/body';
import { bodyFrom, codingsIn } from '../../editor/paste/legacy';
import type { PastedImage, PastedNode } from '../../editor/paste/pasted';
import { pictureFile } from '../../editor/paste/pictureFile';
import { readHtml } from '../../editor/paste/readHtml';
import { finishInSlices } from '../../editor/paste/slices';
import type { Beside, ImportedBlocks, ImportedPhoto } from '../importer';

interface Options {
  readonly beside: Beside;
  /** The words below a picture that does not come along stay as text; a text of our own has them with its photo only. */
  readonly keepsCaptions: boolean;
}

/** Blocks out of HTML, a few milliseconds at a time; as with what is pasted, no script runs and nothing is loaded. */
export async function readMarkup(html: string, { beside, keepsCaptions }: Options): Promise<ImportedBlocks> {
  const { blocks, images } = await finishInSlices(readHtml(html, () => true));
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
    const file = pictureFile(image, id) ?? beside(image.source);
    if (file) photos.push(photoOf({ id, file, image, captions }));
    placed.push({ type: 'figure', attrs: { photo: id } }, ...(!file && keepsCaptions ? captions : []));
  }
  return { blocks: bodyFrom(placed, codingsIn(placed)), isRich: true, photos };
}

function photoOf({ id, file, image: { alt }, captions }: { id: string; file: File; image: PastedImage; captions: readonly PastedNode[] }): ImportedPhoto {
  const words = bodyFrom(captions, codingsIn(captions)).map((caption) => textOf(caption).replace(/\s+/gu, ' ').trim()).filter(Boolean).join(' ');
  return { id, file, line: words, alt: alt.trim() };
}
