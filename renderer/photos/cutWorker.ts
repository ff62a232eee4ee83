import { draw, openPicture } from './drawing';
import type { PhotoEdit } from './layout';

/** The whole picture at an address of this window's own origin, turned and cut. */
export interface WantedCut {
  readonly address: string;
  readonly edit: PhotoEdit;
}
export type Cut = Blob | { readonly failed: string };

/** As good as the eye can tell; the original stays in the photo store. */
const quality = 0.93;

addEventListener('message', ({ data }: MessageEvent<WantedCut>) => {
  cut(data).then(
    (file) => postMessage(file),
    (error: unknown) => postMessage({ failed: String(error) } satisfies Cut),
  );
});

async function cut({ address, edit }: WantedCut): Promise<Blob> {
  const { picture, type } = await openPicture(address);
  try {
    return await draw(picture, Number.MAX_SAFE_INTEGER, edit, type).convertToBlob({ type, quality });
  } finally {
    picture.close();
  }
}
