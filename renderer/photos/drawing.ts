import { layOut, type PhotoEdit } from './layout';

/** Opaque pictures are smaller and quicker as JPEG; the others would get a black ground. */
export type CanvasType = 'image/jpeg' | 'image/webp';

/** Decodes the picture at an address of this window's own origin; the caller closes it. @throws Error when it is gone or no picture */
export async function openPicture(address: string): Promise<{ readonly picture: ImageBitmap; readonly type: CanvasType }> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the photo is not there: ${answer.status}`);
  const file = await answer.blob();
  // The engine turns it as the camera says, and brings its colours into sRGB.
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image', colorSpaceConversion: 'default' });
  return { picture, type: file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp' };
}

/** A picture with its edit, no longer than `side`. */
export function draw(picture: ImageBitmap | OffscreenCanvas, side: number, edit: PhotoEdit | null, type: string): OffscreenCanvas {
  const { canvas: size, middle, angle, scale } = layOut(picture, side, edit);
  const canvas = new OffscreenCanvas(size.width, size.height);
  // Read back at once to be written: on the graphics card that would be a way there and back.
  const context = canvas.getContext('2d', { alpha: type !== 'image/jpeg', willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.imageSmoothingQuality = 'medium';
  context.translate(middle.x, middle.y);
  context.rotate(angle);
  context.scale(scale, scale);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return canvas;
}
