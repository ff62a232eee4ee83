import type { ExportedPicture } from '../../exporters/registry';
import { DeskError, photoAddress } from '../../platform/platform';

const quality = 0.9;

/**
 * A photo of the desk's store at the size of the web, in a form that every program knows: JPEG or PNG.
 * @throws DeskError `photoMissing` when the store does not have it or it cannot be decoded
 */
export async function photoBytes(hash: string): Promise<ExportedPicture> {
  const answer = await fetch(photoAddress(hash, 'web'));
  if (!answer.ok) throw new DeskError('photoMissing', { hash });
  const blob = await answer.blob();
  const { type } = blob;
  if (type === 'image/jpeg' || type === 'image/png') return { type, bytes: new Uint8Array(await blob.arrayBuffer()) };
  const picture = await createImageBitmap(blob).catch(() => { throw new DeskError('photoMissing', { hash }); });
  try {
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return { type: 'image/jpeg', bytes: new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality })).arrayBuffer()) };
  } finally {
    picture.close();
  }
}
