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
  /** Who is on it, from left to right; absent for nobody named. */
  readonly people?: readonly PicturedPerson[];
  /** Where it was taken; absent for the place of the meeting. */
  readonly place?: string;
  /** ISO day on which it was taken; absent for the day of the meeting. */
  readonly takenAt?: string;
  /** Leaves the coordinates in the file when it leaves the desk; absent for what is right nearly always. */
  readonly keepGps?: true;
  /** How it was cut from its original, which the photo store keeps; absent for a photo as it came. */
  readonly cut?: PhotoCut;
}

/** Somebody on a photo. */
export interface PicturedPerson {
  readonly id: string;
  readonly name: string;
  /** As the caption gives them: "UVTV, Trưởng Ban Tổ chức Huyện ủy". */
  readonly posts: string;
  /** The middle of the face as parts of width and height, 0 to 1; null where nobody has marked it. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

/** A piece of an original: first turned about its middle, then cut. */
export interface PhotoCut {
  readonly original: PhotoFile;
  /** Degrees clockwise, -45 to 45, by which it was straightened. */
  readonly angle: number;
  /** What is kept of the turned picture, as parts of its width and height, 0 to 1. */
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** A line as caption and credit, as `captionLine` writes them. */
export function readCaptionLine(line: string): Pick<Photo, 'caption' | 'credit'> {
  const [, caption, credit] = /^(?:(.*?)\s)??Ảnh: ([^:]{1,120})$/su.exec(line.trim()) ?? [];
  if (credit === undefined) return { caption: line.trim(), credit: '' };
  // The stop before the credit is the line's, not the caption's.
  return { caption: (caption ?? '').trim().replace(/(?<!\.)\.$/u, ''), credit: credit.trim() };
}

/** Caption and credit as one line in house style: "Quang cảnh hội nghị. Ảnh: Minh Anh". */
export function captionLine(photo: Pick<Photo, 'caption' | 'credit'>): string {
  const caption = photo.caption.trim();
  const credit = photo.credit.trim();
  if (!credit) return caption;
  if (!caption) return `Ảnh: ${credit}`;
  return `${/[.!?…]$/u.test(caption) ? caption : `${caption}.`} Ảnh: ${credit}`;
}
