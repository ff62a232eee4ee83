import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32, encodeEntry, encodeHeader, seedOf, type NewEntry } from '../../../../../electron/services/journal/entry-format';
import { scanJournal } from '../../../../../electron/services/journal/scan';

const ID = 'report-1';

/** A journal of batches of payloads, and where each entry lies. */
function journalOf(batches: readonly (readonly Uint8Array[])[], id = ID) {
  const parts: Uint8Array[] = [encodeHeader(id, 0)];
  const places: { start: number; end: number; payload: Uint8Array }[] = [];
  let length = parts[0]?.length ?? 0;
  let number = 0;
  for (const batch of batches) {
    batch.forEach((payload, index) => {
      number += 1;
      const entry: NewEntry = { type: 'update', payload, number, time: 1_760_000_000_000 + number, more: index < batch.length - 1 };
      const encoded = Buffer.concat(encodeEntry(seedOf(id), entry));
      places.push({ start: length, end: length + encoded.length, payload });
      parts.push(encoded);
      length += encoded.length;
    });
  }
  return { bytes: Buffer.concat(parts), places };
}

const payloads = (bytes: Buffer) => scanJournal(bytes, ID).entries.map(({ payload }) => payload.toString('hex'));
const hex = (payload: Uint8Array) => Buffer.from(payload).toString('hex');
const small = journalOf([[Buffer.from('một')], [Buffer.from('hai'), Buffer.from('ba')], [Buffer.from('')], [Buffer.from('bốn')]]);

test('a file cut anywhere gives back its whole batches and tells of no damage', () => {
  for (let length = 0; length < small.bytes.length; length += 1) {
    const scan = scanJournal(small.bytes.subarray(0, length), ID);
    const whole = small.places.filter(({ end }) => end <= length).length;
    // The second and the third entry are one batch.
    const expected = whole === 2 ? 1 : whole;
    expect(scan).toMatchObject({ kind: 'journal', lost: { entries: 0, bytes: 0 } });
    expect(scan.entries, `cut at ${length}`).toHaveLength(expected);
    expect(scan.soundLength).toBeLessThanOrEqual(length);
  }
});

test('no flipped bit gives a wrong entry, costs more than the entry it is in, or passes unnoticed', () => {
  for (let bit = 0; bit < small.bytes.length * 8; bit += 1) {
    const bytes = Buffer.from(small.bytes);
    bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (1 << (bit & 7));
    const scan = scanJournal(bytes, ID);
    const untouched = small.places.filter(({ start, end }) => bit >> 3 < start || bit >> 3 >= end);
    expect(scan.kind, `bit ${bit}`).toBe('journal');
    expect(scan.entries.map(({ payload }) => hex(payload)), `bit ${bit}`).toEqual(untouched.map(({ payload }) => hex(payload)));
    expect(scan.lost.bytes, `bit ${bit}`).toBeGreaterThan(0);
    expect(scan.lost.entries, `bit ${bit}`).toBe(small.places.length - untouched.length);
  }
});

test('space without data behind the end is what a power cut leaves', () => {
  const scan = scanJournal(Buffer.concat([small.bytes, Buffer.alloc(4096)]), ID);
  expect(scan).toMatchObject({ soundLength: small.bytes.length, lost: { entries: 0, bytes: 0 } });
  expect(scan.entries).toHaveLength(5);
});

test('half a batch at the end does not take along a batch before it whose end is damaged', () => {
  const { bytes, places } = journalOf([['a', 'b', 'c'], ['d', 'e', 'f']].map((batch) => batch.map((text) => Buffer.from(text))));
  const [, , third, , , sixth] = places;
  const scan = scanJournal(Buffer.concat([bytes.subarray(0, third?.start), bytes.subarray(third?.end, sixth?.start)]), ID);
  expect(scan.entries.map(({ payload }) => payload.toString())).toEqual(['a', 'b']);
  expect(scan.lost.entries).toBe(1);
});

test('an old block that comes back does not stand behind newer entries', () => {
  const [first] = small.places;
  const scan = scanJournal(Buffer.concat([small.bytes, small.bytes.subarray(first?.start, first?.end)]), ID);
  expect(scan.entries).toHaveLength(5);
  expect(scan.lost.bytes).toBeGreaterThan(0);
});

test('entries of another journal, and other files, are none', () => {
  const other = journalOf([[Buffer.from('tin khác')]], 'report-2').bytes;
  expect(scanJournal(other, ID)).toMatchObject({ kind: 'foreign', entries: [], lost: { bytes: other.length } });
  expect(scanJournal(Buffer.from('PK\u0003\u0004 a backup'), ID).kind).toBe('foreign');
  expect(payloads(Buffer.concat([small.bytes, other]))).toHaveLength(5);
});

test('a newer format is recognised and not looked into', () => {
  const header = encodeHeader(ID, 0);
  header.writeUInt16LE(2, 8);
  expect(scanJournal(header, ID).kind).toBe('foreign');
  expect(scanJournal(encodeHeader(ID, 0, 2), ID)).toMatchObject({ kind: 'newer', entries: [] });
});

test('an absurd length, with a checksum that holds, is a torn end and no memory', () => {
  const [head] = encodeEntry(seedOf(ID), { type: 'update', payload: Buffer.alloc(0), number: 6, time: 0, more: false });
  head.writeUInt32LE(0xffff_fff0, 16);
  head.writeUInt32LE(crc32(head.subarray(0, 24), seedOf(ID)), 24);
  const scan = scanJournal(Buffer.concat([small.bytes, head, Buffer.from('ngắn')]), ID);
  expect(scan.entries).toHaveLength(5);
  expect(scan.soundLength).toBe(small.bytes.length);
});

test('whatever damage hits, every entry it did not hit is found, and nothing else', () => {
  const batches = fc.array(fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });
  const damages = fc.array(fc.record({ at: fc.nat(), length: fc.integer({ min: 1, max: 90 }), kind: fc.constantFrom('flip', 'zero', 'noise', 'cut', 'insert'), seed: fc.uint8Array({ minLength: 90, maxLength: 90 }) }), { maxLength: 4 });
  fc.assert(fc.property(batches, damages, (batches, damages) => {
    const { bytes, places } = journalOf(batches);
    // Each byte knows where it came from, so that what survived can be told whatever was cut or put in.
    let marked = [...bytes].map((byte, from) => ({ byte, from }));
    for (const { at, length, kind, seed } of damages) {
      const start = at % (marked.length + 1);
      const hit = marked.slice(start, start + length);
      const change: Record<string, typeof marked> = {
        flip: hit.map(({ byte }, nth) => ({ byte: nth === 0 ? byte ^ 4 : byte, from: nth === 0 ? -1 : (hit[nth]?.from ?? -1) })),
        zero: hit.map(() => ({ byte: 0, from: -1 })),
        noise: hit.map((_, nth) => ({ byte: seed[nth] as number, from: -1 })),
        cut: [],
        insert: [...[...seed.subarray(0, length)].map((byte) => ({ byte, from: -1 })), ...hit],
      };
      marked = [...marked.slice(0, start), ...(change[kind] ?? []), ...marked.slice(start + length)];
    }
    const origins = marked.map(({ from }) => from);
    const survives = places.filter(({ start, end }) => {
      const first = origins.indexOf(start);
      return first !== -1 && Array.from({ length: end - start }, (_, nth) => origins[first + nth] === start + nth).every(Boolean);
    }).map(({ payload }) => hex(payload));
    const scan = scanJournal(Buffer.from(marked.map(({ byte }) => byte)), ID);
    const found = scan.entries.map(({ payload }) => hex(payload));
    const isDamaged = marked.length !== bytes.length || origins.some((from, at) => from !== at);
    // Noise may happen to be what was there; then more than the surely untouched ones is found, never anything else.
    const all = places.map(({ payload }) => hex(payload));
    let next = 0;
    for (const one of found) {
      next = all.indexOf(one, next) + 1;
      expect(next).toBeGreaterThan(0);
    }
    const quietEnd = scan.kind === 'foreign' || scan.soundLength < marked.length;
    const missing = subtract(survives, found);
    // Only the beginning of a batch whose end is gone may be left out, at the very end of the file.
    if (missing.length > 0) expect(quietEnd && missing.length < 4, 'sound entries left out').toBe(true);
    if (!isDamaged) expect(found).toEqual(all);
  }), { numRuns: 1000 });
});

function subtract(all: readonly string[], some: readonly string[]): string[] {
  const left = [...some];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
