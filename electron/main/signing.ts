import { AuditLog } from '../services/audit/audit-log';
import type { Keyring } from '../services/connections/keyring';
import type { DeskPlaces } from '../services/desk-folder/places';
import { JsonFile } from '../services/files/json-file';
import type { JournalStore } from '../services/journal/journal-store';
import type { Log } from '../services/log/log-file';
import type { PhotoStore } from '../services/photos/photo-store';
import { Approvals } from '../services/signing/approvals';
import { KeyVault } from '../services/signing/key-vault';
import { People } from '../services/signing/people';
import { recordedAuthors } from '../services/signing/recorded-authors';
import { recordedPeople } from '../services/signing/recorded-people';
import { noSigners, signerRecord } from '../services/signing/signer-record';

/** Who may sign, what was signed, and the log of both, for one desk. */
export interface SigningServices {
  readonly people: People;
  readonly approvals: Approvals;
  readonly audit: AuditLog;
}

interface SigningParts {
  readonly places: DeskPlaces;
  readonly isReadOnly: boolean;
  readonly journal: JournalStore;
  readonly photos: PhotoStore;
  readonly keyring: Keyring;
  readonly log: Log;
}

/** @throws the file system's error when keys or log are there and cannot be read */
export async function openSigning({ places, isReadOnly, journal, photos, keyring, log }: SigningParts): Promise<SigningServices> {
  const audit = await AuditLog.open(places.audit, log, { readOnly: isReadOnly });
  const file = new JsonFile(places.signers, signerRecord, noSigners, log);
  const people = await People.open({ file, audit, vault: new KeyVault(keyring, log), recorded: () => recordedPeople(journal) });
  const approvals = new Approvals({ people, audit, photos, authorsOf: (articleId) => recordedAuthors(articleId, { journal, audit }) });
  return { people, approvals, audit };
}
