import { decodeText, encodingOf } from './decode-text';
import type { DataSet } from './iim';
import type { PhotoWords } from './photo-words';
import { cutToFit } from './plain-text';
import { takenAtOfIim, type TakenAt } from './taken-at';

/** Numbers of the datasets of record 2 that the desk writes, and the most bytes that each may have. */
const limits: Readonly<Record<number, number>> = { 25: 64, 55: 8, 60: 11, 80: 32, 90: 32, 92: 32, 105: 256, 110: 32, 120: 2000 };

// The version, a preview's form and the preview itself, and a caption painted as a picture: no text.
const BINARY = new Set([0, 125, 200, 201, 202]);

/** The datasets with their texts in UTF-8, whatever they were in; control characters at their ends go. */
export function inUtf8(datasets: readonly DataSet[]): DataSet[] {
  const isText = ({ record, number }: DataSet) => record === 2 && !BINARY.has(number);
  const encoding = encodingOf(datasets.filter(isText).map(({ data }) => data));
  return datasets.map((dataset) => (isText(dataset) ? { ...dataset, data: Buffer.from(decodeText(dataset.data, encoding)) } : dataset));
}

/** The texts of a dataset of record 2, which {@link inUtf8} has been over. */
export function textsOf(datasets: readonly DataSet[], number: number): string[] {
  return datasets.filter((dataset) => dataset.record === 2 && dataset.number === number).map(({ data }) => data.toString('utf8'));
}

export function takenAtIn(datasets: readonly DataSet[]): TakenAt | null {
  return takenAtOfIim(textsOf(datasets, 55)[0] ?? '', textsOf(datasets, 60)[0] ?? '');
}

/** The datasets with the desk's words in place of what they said, cut to what IIM allows; the full text is in XMP. */
export function withWords(datasets: readonly DataSet[], words: PhotoWords): DataSet[] {
  const said = saidIn(words);
  return [
    ...datasets.filter(({ record, number }) => record !== 2 || !said.has(number)),
    ...[...said].flatMap(([number, texts]) => texts.map((text) => dataset(number, text)).filter(({ data }) => data.length > 0)),
  ];
}

/** What the words say by dataset number; an empty list takes the dataset away. */
function saidIn({ headline, caption, credit, place, city, takenAt, keywords }: PhotoWords): Map<number, readonly string[]> {
  const one = (text: string | undefined) => (text === undefined ? undefined : text === '' ? [] : [text]);
  const said: [number, readonly string[] | undefined][] = [
    [25, keywords],
    [55, takenAt === null ? [] : takenAt && [takenAt.day.replaceAll('-', '')]],
    [60, takenAt === null ? [] : takenAt && iimTime(takenAt)],
    [80, one(credit)],
    [90, one(city)],
    [92, one(place)],
    [105, one(headline)],
    [110, one(credit)],
    [120, one(caption)],
  ];
  return new Map(said.flatMap(([number, texts]) => (texts === undefined ? [] : [[number, texts] as const])));
}

function iimTime({ time, offset }: TakenAt): string[] {
  return time === undefined || offset === undefined ? [] : [`${time}${offset}`.replaceAll(':', '')];
}

function dataset(number: number, text: string): DataSet {
  return { record: 2, number, data: Buffer.from(cutToFit(text, limits[number] ?? 0)) };
}
