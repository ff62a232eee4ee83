import { layOut, type PhotoEdit } from './layout';

/** What a worker is asked for: the picture at an address of this window's own origin. */
export interface Wanted {
  readonly address: string;
  readonly edit: PhotoEdit | null;
}
/** Both sizes as files, or why there are none. */
export type Derived = { readonly thumb: Uint8Array<ArrayBuffer>; readonly web: Uint8Array<ArrayBuffer> } | { readonly failed: string };

const longest = { web: 1600, thumb: 400 };
const quality = 0.85;

addEventListener('message', ({ data }: MessageEvent<Wanted>) => {
  derive(data).then(
    (sizes) => postMessage(sizes, { transfer: [sizes.thumb.buffer, sizes.web.buffer] }),
    (error: unknown) => postMessage({ failed: String(error) } satisfies Derived),
  );
});

async function derive({ address, edit }: Wanted): Promise<{ thumb: Uint8Array<ArrayBuffer>; web: Uint8Array<ArrayBuffer> }> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`the photo is not there: ${answer.status}`);
  const file = await answer.blob();
  // Opaque pictures are smaller and quicker as JPEG; the others would get a black ground.
  const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp';
  // The engine turns it as the camera says, and brings its colours into sRGB.
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image', colorSpaceConversion: 'default' });
  let web: OffscreenCanvas;
  try {
    web = draw(picture, longest.web, edit, type);
  } finally {
    picture.close();
  }
  const thumb = draw(web, longest.thumb, null, type);
  return { web: await written(web, type), thumb: await written(thumb, type) };
}

function draw(picture: ImageBitmap | OffscreenCanvas, side: number, edit: PhotoEdit | null, type: string): OffscreenCanvas {
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

async function written(canvas: OffscreenCanvas, type: string): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type, quality });
  // The memory of a canvas goes back only when somebody says so, or much later.
  if (canvas.width <= longest.thumb && canvas.height <= longest.thumb) canvas.width = canvas.height = 0;
  return new Uint8Array(await blob.arrayBuffer());
}
