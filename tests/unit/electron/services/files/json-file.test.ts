import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { JsonFile } from '../../../../../electron/services/files/json-file';
import { recordingLog } from '../../recording-log';
import { tempFolder } from '../../temp-folder';

const schema = z.object({ count: z.number() });
const defaults = { count: 0 };

test('gives the defaults when there is no file, and what was written afterwards', async () => {
  const log = recordingLog();
  const json = new JsonFile(path.join(await tempFolder(), 'a.json'), schema, defaults, log);
  expect(await json.read()).toEqual({ count: 0 });
  await json.write({ count: 3 });
  expect(await json.read()).toEqual({ count: 3 });
  expect(log.lines).toEqual([]);
});

test.each([
  ['cut short', '{"count": 1'],
  ['of another shape', '{"count": "one"}'],
  ['binary', '\0\u0001\ufffd'],
  ['empty', ''],
])('sets a file aside that is %s, keeps its bytes and says so', async (_what, text) => {
  const folder = await tempFolder();
  const log = recordingLog();
  await writeFile(path.join(folder, 'a.json'), text);
  expect(await new JsonFile(path.join(folder, 'a.json'), schema, defaults, log).read()).toEqual(defaults);
  const [aside, ...others] = await readdir(folder);
  expect(others).toEqual([]);
  expect(aside).toMatch(/^a\.json\.broken-/);
  expect(await readFile(path.join(folder, aside ?? ''), 'utf8')).toBe(text);
  expect(log.lines).toMatchObject([{ level: 'warn' }]);
});

test('does not take a file that cannot be read for one that is not there', async () => {
  const folder = await tempFolder();
  await mkdir(path.join(folder, 'a.json'));
  await expect(new JsonFile(path.join(folder, 'a.json'), schema, defaults, recordingLog()).read()).rejects.toThrow('EISDIR');
});

test('writes in the order of the calls', async () => {
  const file = path.join(await tempFolder(), 'a.json');
  const json = new JsonFile(file, schema, defaults, recordingLog());
  await Promise.all(Array.from({ length: 20 }, (_, count) => json.write({ count })));
  expect(await json.read()).toEqual({ count: 19 });
});

test('goes on writing after a write that failed', async () => {
  const folder = await tempFolder();
  const json = new JsonFile(path.join(folder, 'later', 'a.json'), schema, defaults, recordingLog());
  await expect(json.write({ count: 1 })).rejects.toThrow('ENOENT');
  await mkdir(path.join(folder, 'later'));
  await json.write({ count: 2 });
  expect(await json.read()).toEqual({ count: 2 });
});
