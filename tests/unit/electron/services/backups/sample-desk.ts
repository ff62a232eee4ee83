import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { writeMarker } from '../../../../../electron/services/desk-folder/marker';
import { deskPlaces, type DeskPlaces } from '../../../../../electron/services/desk-folder/places';
import { JournalStore } from '../../../../../electron/services/journal/journal-store';
import { recordingLog } from '../../recording-log';
import { tempFolder } from '../../temp-folder';

export interface SampleDesk {
  readonly home: string;
  readonly places: DeskPlaces;
  readonly id: string;
  readonly journal: JournalStore;
  /** @returns the photo's hash */
  addPhoto(bytes: Uint8Array): Promise<string>;
  addReport(id: string, headline: string, photos?: readonly string[]): Promise<void>;
}

/** An empty desk with real journals; `home` is a folder for whatever else the test needs. */
export async function sampleDesk(): Promise<SampleDesk> {
  const home = await tempFolder();
  const places = deskPlaces(path.join(home, 'desk'));
  const id = randomUUID();
  await mkdir(places.photos, { recursive: true });
  await writeMarker(places, {
    format: 1, id, database: `desk-${id}`, databaseVersion: 4, createdAt: '2026-11-01T07:00:00.000Z', writtenBy: '0.2.0',
  });
  const journal = await JournalStore.open(places.journal, { setAside: places.setAside, log: recordingLog(), access: 'full' });
  onTestFinished(() => journal.close());
  return {
    home, places, id, journal,
    async addPhoto(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      await mkdir(path.join(places.photos, hash.slice(0, 2)), { recursive: true });
      await writeFile(photoFile(places.root, hash), bytes);
      return hash;
    },
    async addReport(report, headline, photos = []) {
      await journal.append(report, [
        { kind: 'update', update: reportUpdate(headline, photos) },
        { kind: 'records', records: [{ table: 'events', key: `${report}-1`, value: { kind: 'create', to: 'draft' } }] },
      ]);
    },
  };
}

/** Where a desk keeps a photo. */
export function photoFile(root: string, hash: string): string {
  return path.join(root, 'photos', hash.slice(0, 2), hash);
}

function reportUpdate(headline: string, photos: readonly string[]): Uint8Array<ArrayBuffer> {
  const doc = new Y.Doc();
  doc.getMap('meta').set('headline', headline);
  for (const hash of photos) doc.getMap('photos').set(randomUUID(), new Y.Map([['hash', hash]]));
  return new Uint8Array(Y.encodeStateAsUpdateV2(doc));
}
