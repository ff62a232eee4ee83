/** What a person did to a photo: first it is turned, then cut out of what stands upright around it, in shares of that. */
export interface PhotoEdit {
  readonly crop: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Degrees clockwise. */
  readonly angle: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture is drawn onto a canvas: turned by `angle` (radians) round its own middle, which lies at `middle`, and scaled. */
export interface Layout {
  readonly canvas: Size;
  readonly middle: { readonly x: number; readonly y: number };
  readonly angle: number;
  readonly scale: number;
}

const untouched: PhotoEdit = { crop: { x: 0, y: 0, width: 1, height: 1 }, angle: 0 };

/**
 * How a picture with its edit fits into a square. It is never made larger than it is.
 * @param picture size in pixels, as shown
 * @param longest side of the square
 */
export function layOut(picture: Size, longest: number, edit: PhotoEdit | null): Layout {
  const { crop, angle: degrees } = edit ?? untouched;
  const angle = (degrees * Math.PI) / 180;
  const around = aroundTurned(picture, angle);
  const cut = { width: around.width * crop.width, height: around.height * crop.height };
  const scale = Math.min(1, longest / Math.max(cut.width, cut.height));
  const side = (length: number): number => Math.min(longest, Math.max(1, Math.round(length * scale)));
  return {
    canvas: { width: side(cut.width), height: side(cut.height) },
    middle: { x: (around.width / 2 - around.width * crop.x) * scale, y: (around.height / 2 - around.height * crop.y) * scale },
    angle,
    scale,
  };
}

/** The upright rectangle around a turned picture. */
function aroundTurned({ width, height }: Size, angle: number): Size {
  const [sin, cos] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
  return { width: width * cos + height * sin, height: width * sin + height * cos };
}
