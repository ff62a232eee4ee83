const SIGNATURE = Buffer.from('8BIM', 'latin1');
const MAX_RESOURCES = 1_000;

/** Photoshop's image resources that have to do with metadata. */
export const resourceIds = {
  iptc: 0x0404,
  /** MD5 of the IPTC block, by which a reader knows that IPTC and XMP were written together. */
  iptcDigest: 0x0425,
  exif: [0x0422, 0x0423],
  xmp: 0x0424,
} as const;

/** One of Photoshop's image resources; `name` as it stands in the file, its padding included. */
export interface Resource {
  readonly id: number;
  readonly name: Buffer;
  readonly data: Buffer;
}

/** The resources of an APP13 block, as far as it is sound. Nothing is copied. */
export function parseResources(block: Buffer): Resource[] {
  const found: Resource[] = [];
  let position = 0;
  while (position + 12 <= block.length && block.subarray(position, position + 4).equals(SIGNATURE) && found.length < MAX_RESOURCES) {
    const nameLength = padded(1 + (block[position + 6] as number));
    const from = position + 6 + nameLength + 4;
    if (from > block.length) break;
    const length = block.readUInt32BE(from - 4);
    if (from + length > block.length) break;
    found.push({ id: block.readUInt16BE(position + 4), name: block.subarray(position + 6, from - 4), data: block.subarray(from, from + length) });
    position = from + padded(length);
  }
  return found;
}

/** A resource without a name. */
export function resource(id: number, data: Buffer): Resource {
  return { id, name: Buffer.alloc(2), data };
}

/** The resources as the content of APP13 blocks. */
export function encodeResources(resources: readonly Resource[]): Buffer {
  return Buffer.concat(resources.flatMap(({ id, name, data }) => {
    const head = Buffer.concat([SIGNATURE, Buffer.alloc(2), name, Buffer.alloc(4)]);
    head.writeUInt16BE(id, 4);
    head.writeUInt32BE(data.length, head.length - 4);
    return [head, data, Buffer.alloc(padded(data.length) - data.length)];
  }));
}

function padded(length: number): number {
  return length + (length % 2);
}
