import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ApprovalRequest, Enrolled } from '../../../../../electron/contract/approvals';
import { AuditLog } from '../../../../../electron/services/audit/audit-log';
import type { Keyring } from '../../../../../electron/services/connections/keyring';
import { JsonFile } from '../../../../../electron/services/files/json-file';
import { PhotoStore } from '../../../../../electron/services/photos/photo-store';
import { Approvals } from '../../../../../electron/services/signing/approvals';
import { KeyVault } from '../../../../../electron/services/signing/key-vault';
import { People } from '../../../../../electron/services/signing/people';
import { recordedAuthors } from '../../../../../electron/services/signing/recorded-authors';
import { noSigners, signerRecord } from '../../../../../electron/services/signing/signer-record';
import { recordingLog } from '../../recording-log';
import { tempFolder } from '../../temp-folder';

export const keyring: Keyring = {
  available: () => true,
  encrypt: (text) => Buffer.from(Buffer.from(text).map((byte) => byte ^ 0x5a)),
  decrypt: (sealed) => Buffer.from(sealed.map((byte) => byte ^ 0x5a)).toString(),
};
export const noKeyring: Keyring = { ...keyring, available: () => false };

export const hash = 'ab'.repeat(32);
export const request: ApprovalRequest = { articleId: 'bai-1', contentHash: hash, by: 'uyen', authorId: 'hieu', level: 1 };

const everybody: readonly Enrolled[] = [
  { id: 'phuong', name: 'Hà Thị Phương', role: 'managingEditor' },
  { id: 'uyen', name: 'Mai Ngọc Uyên', role: 'editor' },
  { id: 'hieu', name: 'Trịnh Đức Hiếu', role: 'reporter' },
];

/** A desk folder with a managing editor, an editor and a reporter, as main sees it; the managing editor founded it. */
export async function signingDesk({ ring = noKeyring, founders = everybody, records = [] as { table: 'events'; key: string; value: unknown }[], recorded = async (): Promise<ReadonlySet<string>> => new Set<string>() } = {}) {
  const folder = await tempFolder();
  const file = path.join(folder, 'people-keys.json');
  const photos = new PhotoStore(path.join(folder, 'photos'));
  let seconds = 0;
  const now = () => new Date(Date.UTC(2026, 10, 28, 1) + (seconds += 1) * 1000);
  const open = async () => {
    const audit = await AuditLog.open(path.join(folder, 'audit.jsonl'), recordingLog(), { now });
    const people = await People.open({ file: new JsonFile(file, signerRecord, noSigners, recordingLog()), audit, vault: new KeyVault(ring, recordingLog()), now, recorded });
    const journal = { read: async () => [{ id: 'bai-1', bytes: 0, update: null, records, lastAt: null, damage: null }] };
    const approvals = new Approvals({ people, audit, photos, now, authorsOf: (id) => recordedAuthors(id, { journal, audit }) });
    const actions = async () => (await audit.list()).toReversed().map(({ action, by, detail }) => `${by} ${action} ${detail}`.trim());
    return { folder, file, photos, audit, people, approvals, actions };
  };
  const desk = await open();
  await desk.people.enroll(founders);
  return { ...desk, reopen: open, stored: () => readFile(file, 'utf8') };
}
