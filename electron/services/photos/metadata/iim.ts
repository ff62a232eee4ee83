const MARKER = 0x1c;
const MAX_DATASETS = 2_000;
const UTF8 = Buffer.from('\x1b%G', 'latin1');

/** One dataset of IPTC-IIM ("2:120" is record 2, number 120). */
export interface DataSet {
  readonly record: number;
  readonly number: number;
  readonly data: Buffer;
}

/** The datasets of an IIM block, as far as it is sound. Nothing is copied. */
export function parseIim(block: Buffer): DataSet[] {
  const found: DataSet[] = [];
  let position = 0;
  while (position + 5 <= block.length && block[position] === MARKER && found.length < MAX_DATASETS) {
    const start = block.readUInt16BE(position + 3);
    // The highest bit means that a longer length follows, and how many bytes it takes; four are more than any block has.
    const lengthBytes = start & 0x8000 ? start & 0x7fff : 0;
    if (lengthBytes > 4 || position + 5 + lengthBytes > block.length) break;
    const length = lengthBytes > 0 ? block.readUIntBE(position + 5, lengthBytes) : start & 0x8000 ? 0 : start;
    const from = position + 5 + lengthBytes;
    if (from + length > block.length) break;
    found.push({ record: block[position + 1] as number, number: block[position + 2] as number, data: block.subarray(from, from + length) });
    position = from + length;
  }
  return found;
}

/** An IIM block whose texts are UTF-8: says so, and puts the records in order. */
export function encodeIim(datasets: readonly DataSet[]): Buffer {
  const others = datasets.filter(({ record, number }) => !isEncoding(record, number) && !isVersion(record, number));
  const version = datasets.find(({ record, number }) => isVersion(record, number))?.data;
  const all: DataSet[] = [
    { record: 1, number: 90, data: UTF8 },
    { record: 2, number: 0, data: version?.length === 2 ? version : Buffer.from([0, 4]) },
    ...others,
  ];
  return Buffer.concat(all.sort((one, other) => one.record - other.record).flatMap(encodeDataSet));
}

function isEncoding(record: number, number: number): boolean {
  return record === 1 && number === 90;
}

function isVersion(record: number, number: number): boolean {
  return record === 2 && number === 0;
}

function encodeDataSet({ record, number, data }: DataSet): Buffer[] {
  if (data.length > 0x7fff) return [];
  const head = Buffer.from([MARKER, record, number, 0, 0]);
  head.writeUInt16BE(data.length, 3);
  return [head, data];
}
