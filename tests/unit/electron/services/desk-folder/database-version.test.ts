import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { databaseVersion } from '../../../../../electron/contract/desk-folder';

test('main knows the version of the database that the window opens', async () => {
  const files = await readdir(new URL('../../../../../renderer/storage/migrations/', import.meta.url));
  const numbers = files.map((file) => Number(/^(\d{3})-/.exec(file)?.[1] ?? 0));
  expect(databaseVersion).toBe(Math.max(...numbers));
});
