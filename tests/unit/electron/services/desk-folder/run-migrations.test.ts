import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { DESK_FORMAT, readMarker } from '../../../../../electron/services/desk-folder/marker';
import type { Migration } from '../../../../../electron/services/desk-folder/migrations/migration';
import { migrations, runMigrations } from '../../../../../electron/services/desk-folder/migrations/run';
import { recordingLog } from '../../recording-log';
import { freshComputer, opened } from './desk-on-disk';

test('the numbers of the migrations and of their files have no gaps and end at the present format', async () => {
  expect(migrations.map(({ to }) => to)).toEqual(Array.from({ length: DESK_FORMAT }, (_, index) => index + 1));
  const files = await readdir(new URL('../../../../../electron/services/desk-folder/migrations/', import.meta.url));
  const named = files.filter((file) => /^\d{3}-/.test(file)).sort();
  expect(named).toEqual(migrations.map(({ to, name }) => `${String(to).padStart(3, '0')}-${name}.ts`));
});

test('a desk with journals is backed up before anything is changed, and not migrated without', async () => {
  const { program, parts } = await freshComputer();
  const { places, marker } = await opened(parts);
  if (!marker) return expect.fail('no marker');
  const order: string[] = [];
  const inShelves: Migration = {
    to: DESK_FORMAT + 1, name: 'in-shelves',
    prepare: async () => {
      order.push('prepare');
      await writeFile(path.join(places.root, 'shelves'), '');
    },
  };
  const backUp = vi.fn(async () => void order.push('back up'));
  const context = { program, places, now: () => new Date(), step: async () => undefined, log: recordingLog(), backUp, all: [...migrations, inShelves] };
  backUp.mockRejectedValueOnce(new Error('no room'));
  await expect(runMigrations(DESK_FORMAT, marker, context)).rejects.toThrow('no room');
  expect(await readdir(places.root)).not.toContain('shelves');
  await expect(runMigrations(DESK_FORMAT, marker, context)).resolves.toMatchObject({ format: DESK_FORMAT + 1 });
  expect(order).toEqual(['back up', 'prepare']);
  expect(await readMarker(places.marker)).toMatchObject({ kind: 'newer' });
});
