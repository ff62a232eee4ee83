/** A photo file in the desk's photo store, as the main process describes it. */
export interface PhotoFile {
  /** SHA-256 of the original file, lower-case hex. */
  readonly hash: string;
  readonly type: 'image/jpeg' | 'image/png' | 'image/webp';
  /** Pixels, as displayed. */
  readonly width: number;
  readonly height: number;
  /** Size of the original file. */
  readonly bytes: number;
  readonly fileName: string;
}

/** One use of a photo in an article. The caption belongs to the use, not to the place in the text, so it survives moves. */
export interface Photo extends PhotoFile {
  readonly id: string;
  readonly caption: string;
  readonly credit: string;
  /** Alternative text for people who do not see the picture; empty means "the caption says it all". */
  readonly alt: string;
}

/** Caption and credit as one line in house style: "Quang cảnh hội nghị. Ảnh: Minh Anh". */
export function captionLine(photo: Pick<Photo, 'caption' | 'credit'>): string {
  const caption = photo.caption.trim();
  const credit = photo.credit.trim();
  if (!credit) return caption;
  if (!caption) return `Ảnh: ${credit}`;
  return `${/[.!?…]$/u.test(caption) ? caption : `${caption}.`} Ảnh: ${credit}`;
}
