import { readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '../../../../../electron/services/log/log-file';
import { tempFolder } from '../../temp-folder';

test('writes one JSON object a line, without secrets', async () => {
  const folder = await tempFolder();
  const log = openLog(folder, { now: () => new Date('2026-11-22T01:02:03Z') });
  log.info('sent', { headers: { Authorization: 'Basic dTpwYXNzd29yZA==', accept: '*/*' }, nested: [{ password: 'p' }] });
  log.error('failed at https://an:matkhau@site.vn/ with Basic dTpwYXNzd29yZA==', new Error('Bearer abcdefgh123'));
  const text = await readFile(path.join(folder, 'desk.log'), 'utf8');
  const [first, second] = text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(first).toEqual({
    at: '2026-11-22T01:02:03.000Z',
    level: 'info',
    message: 'sent',
    detail: { headers: { Authorization: '[removed]', accept: '*/*' }, nested: [{ password: '[removed]' }] },
  });
  expect(second).toMatchObject({ level: 'error', detail: { name: 'Error', message: 'Bearer [removed]' } });
  expect(text).not.toMatch(/dTpwYXNz|matkhau|abcdefgh123/);
});

test('keeps three files of limited size', async () => {
  const folder = await tempFolder();
  const log = openLog(folder, { maxBytes: 2_000 });
  for (let count = 0; count < 100; count += 1) log.info(`line ${count}`, 'x'.repeat(200));
  expect((await readdir(folder)).sort()).toEqual(['desk.1.log', 'desk.2.log', 'desk.log']);
  for (const name of await readdir(folder)) expect((await stat(path.join(folder, name))).size).toBeLessThanOrEqual(2_000);
  expect(await readFile(path.join(folder, 'desk.log'), 'utf8')).toContain('line 99');
});

test('goes on in the file of the last run, and counts what is in it', async () => {
  const folder = await tempFolder();
  openLog(folder, { maxBytes: 400 }).info('first run', 'x'.repeat(250));
  openLog(folder, { maxBytes: 400 }).info('second run', 'x'.repeat(250));
  expect(await readFile(path.join(folder, 'desk.1.log'), 'utf8')).toContain('first run');
});

test('never throws: a log that cannot be written must not stop work', async () => {
  const folder = await tempFolder();
  const log = openLog(folder);
  await rm(folder, { recursive: true });
  const round: { self?: unknown } = {};
  round.self = round;
  expect(() => log.error('no place', round)).not.toThrow();
});
