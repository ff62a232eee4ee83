import { draw, openPicture } from './drawing';
import type { PhotoEdit } from './layout';

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
  const { picture, type } = await openPicture(address);
  let web: OffscreenCanvas;
  try {
    web = draw(picture, longest.web, edit, type);
  } finally {
    picture.close();
  }
  const thumb = draw(web, longest.thumb, null, type);
  return { web: await written(web, type), thumb: await written(thumb, type) };
}

async function written(canvas: OffscreenCanvas, type: string): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await canvas.convertToBlob({ type, quality });
  // The memory of a canvas goes back only when somebody says so, or much later.
  if (canvas.width <= longest.thumb && canvas.height <= longest.thumb) canvas.width = canvas.height = 0;
  return new Uint8Array(await blob.arrayBuffer());
}
