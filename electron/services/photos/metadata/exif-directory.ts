const MAX_ENTRIES = 500;
const TYPE_SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** One entry of a TIFF directory; `value` in the byte order of the block it comes from. */
export interface ExifEntry {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Buffer;
}

/** The tags that matter here; lists with what Windows writes beside the standard one. */
export const exifTags = {
  caption: [0x010e, 0x9c9c, 0x9c9f],
  orientation: 0x0112,
  author: [0x013b, 0x9c9d],
  title: [0x9c9b],
  keywords: [0x9c9e],
  exif: 0x8769,
  gps: 0x8825,
  interoperability: 0xa005,
  originalDate: 0x9003,
  makerNote: 0x927c,
} as const satisfies Record<string, number | readonly number[]>;

/** A TIFF block with its numbers in either byte order. */
export class TiffBlock {
  readonly isLittle: boolean;

  private constructor(private readonly bytes: Buffer) {
    this.isLittle = bytes[0] === 0x49;
  }

  /** @returns null for what is no TIFF */
  static of(bytes: Buffer): TiffBlock | null {
    const start = bytes.toString('hex', 0, 4);
    return bytes.length >= 8 && (start === '49492a00' || start === '4d4d002a') ? new TiffBlock(bytes) : null;
  }

  get first(): ExifEntry[] {
    return this.#directory(this.#u32(4));
  }

  /** The directory that an entry leads to; empty when it leads nowhere. */
  behind(entries: readonly ExifEntry[], tag: number): ExifEntry[] {
    const entry = entries.find((candidate) => candidate.tag === tag);
    return entry ? this.#directory(this.numberOf(entry) ?? 0) : [];
  }

  /** The first number of an entry of whole numbers. */
  numberOf({ type, value }: ExifEntry): number | null {
    if (type === 3 && value.length >= 2) return this.isLittle ? value.readUInt16LE(0) : value.readUInt16BE(0);
    if ((type === 4 || type === 13) && value.length >= 4) return this.isLittle ? value.readUInt32LE(0) : value.readUInt32BE(0);
    return null;
  }

  // The entries that are sound, as far as they go: a block that was cut short still says how the photo is to be turned.
  #directory(offset: number): ExifEntry[] {
    if (offset < 8 || offset + 2 > this.bytes.length) return [];
    const count = Math.min(this.#u16(offset), MAX_ENTRIES, Math.floor((this.bytes.length - offset - 2) / 12));
    const found = Array.from({ length: count }, (_, index) => this.#entry(offset + 2 + index * 12));
    return found.filter((entry) => entry !== null);
  }

  #entry(at: number): ExifEntry | null {
    const type = this.#u16(at + 2);
    const count = this.#u32(at + 4);
    const size = (TYPE_SIZES[type] ?? 0) * count;
    if (size === 0) return null;
    const from = size <= 4 ? at + 8 : this.#u32(at + 8);
    if (from + size > this.bytes.length) return null;
    return { tag: this.#u16(at), type, count, value: this.bytes.subarray(from, from + size) };
  }

  #u16(at: number): number {
    return this.isLittle ? this.bytes.readUInt16LE(at) : this.bytes.readUInt16BE(at);
  }

  #u32(at: number): number {
    return this.isLittle ? this.bytes.readUInt32LE(at) : this.bytes.readUInt32BE(at);
  }
}
