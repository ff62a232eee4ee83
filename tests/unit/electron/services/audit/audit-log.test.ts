import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../../../electron/contract/approvals';
import { entryHash } from '../../../../../electron/services/audit/audit-entry';
import { AuditLog } from '../../../../../electron/services/audit/audit-log';
import { recordingLog } from '../../recording-log';
import { tempFolder } from '../../temp-folder';

/** A log of three lines, and its file. */
async function written() {
  const file = path.join(await tempFolder(), 'audit.jsonl');
  const log = await AuditLog.open(file, recordingLog());
  for (const action of ['create', 'submit', 'approve']) await log.add({ by: 'editor', action, articleId: 'a1', detail: 'Đã xem' });
  const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  const rewrite = (changed: readonly string[]) => writeFile(file, changed.map((line) => `${line}\n`).join(''));
  const reopened = () => AuditLog.open(file, recordingLog());
  return { file, log, lines, rewrite, reopened };
}

/** The chain made anew over changed lines, as somebody would who knows how it is made. */
function rebuilt(lines: readonly string[]): string[] {
  let previous = '0'.repeat(64);
  return lines.map((line, index) => {
    const { hash: _hash, ...entry } = JSON.parse(line) as AuditEntry;
    const covered = { ...entry, seq: index + 1, previous };
    previous = entryHash(covered);
    return JSON.stringify({ ...covered, hash: previous });
  });
}

describe('the audit log', () => {
  it('is sound as it was written, over a restart and with an anchor', async () => {
    const { log, reopened } = await written();
    const anchor = log.anchor!;
    const again = await reopened();
    await again.add({ by: null, action: 'queue' });
    expect(await again.verify([anchor])).toMatchObject({ sound: true, entries: 4, anchors: 2 });
  });

  it('finds an edited line, taken out ones and moved ones by the chain alone', async () => {
    const { lines, rewrite, reopened } = await written();
    await rewrite([lines[0]!, lines[1]!.replace('submit', 'recall'), lines[2]!]);
    expect(await (await reopened()).verify([])).toMatchObject({ sound: false, because: 'changed', at: 2 });
    await rewrite([lines[0]!, lines[2]!]);
    expect(await (await reopened()).verify([])).toMatchObject({ sound: false, because: 'reordered', at: 2 });
    await rewrite([lines[1]!, lines[0]!, lines[2]!]);
    expect(await (await reopened()).verify([])).toMatchObject({ sound: false, because: 'reordered', at: 1 });
  });

  it('finds a cut end and a rebuilt chain by the anchor of a backup', async () => {
    const { log, lines, rewrite, reopened } = await written();
    const anchor = log.anchor!;
    await rewrite(lines.slice(0, 2));
    expect(await (await reopened()).verify([anchor])).toMatchObject({ sound: false, because: 'cut', at: 3 });
    await rewrite(rebuilt([lines[0]!, lines[1]!.replace('submit', 'recall'), lines[2]!]));
    const again = await reopened();
    expect((await again.verify([])).sound).toBe(true);
    expect(await again.verify([anchor])).toMatchObject({ sound: false, because: 'rebuilt', at: 3 });
    await rewrite([]);
    expect(await (await reopened()).verify([anchor])).toMatchObject({ sound: false, because: 'cut', at: 1 });
  });

  it('notices what is done to it while the program runs', async () => {
    const { log, lines, rewrite } = await written();
    await rewrite(lines.slice(0, 1));
    expect(await log.verify([])).toMatchObject({ sound: false, because: 'cut' });
  });

  it('goes on after half a line of a crash, and after a line that somebody damaged', async () => {
    const { file, lines, rewrite, reopened } = await written();
    await appendFile(file, '{"seq":4,"at":"20');
    const again = await reopened();
    await again.add({ by: 'editor', action: 'return' });
    expect(await again.verify([])).toMatchObject({ sound: true, entries: 4 });
    await rewrite([lines[0]!, 'nonsense', lines[2]!]);
    const damaged = await reopened();
    await damaged.add({ by: 'editor', action: 'return' });
    expect(await damaged.verify([])).toMatchObject({ sound: false, because: 'changed', at: 2, entries: 4 });
    expect((await damaged.list()).map(({ action }) => action)).toEqual(['return', 'approve', 'create']);
  });

  it('keeps its order when lines meet', async () => {
    const { log } = await written();
    await Promise.all(Array.from({ length: 20 }, (_, index) => log.add({ by: 'editor', action: 'submit', detail: String(index) })));
    expect(await log.verify([])).toMatchObject({ sound: true, entries: 23 });
  });
});
