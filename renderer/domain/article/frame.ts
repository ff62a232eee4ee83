import type { PhotoCut } from './photo';

/** A piece of a picture in parts of its width and height. */
export type Frame = PhotoCut['frame'];

/** The size of the upright rectangle round a picture turned by `angle` degrees. */
export function turnedSize({ width, height }: { readonly width: number; readonly height: number }, angle: number): { readonly width: number; readonly height: number } {
  const radians = (angle * Math.PI) / 180;
  const [sin, cos] = [Math.abs(Math.sin(radians)), Math.abs(Math.cos(radians))];
  return { width: width * cos + height * sin, height: width * sin + height * cos };
}

/**
 * The frame nearest to `frame` that lies within the picture, is no smaller than `smallest`, and has the wanted shape.
 * @param shape width by height of the frame in parts of the picture, or null for any
 */
export function fittedFrame(frame: Frame, shape: number | null, smallest: number): Frame {
  const within = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
  const x = within(frame.x, 0, 1 - smallest);
  const y = within(frame.y, 0, 1 - smallest);
  let width = within(frame.width, smallest, 1 - x);
  let height = within(frame.height, smallest, 1 - y);
  if (shape !== null) {
    if (width / height > shape) width = height * shape;
    else height = width / shape;
  }
  return { x, y, width, height };
}
