import type { ApprovalPolicy, Enrolled, KnownSigner, SigningProblem } from '../../contract/approvals';
import type { AuditLog } from '../audit/audit-log';
import type { JsonFile } from '../files/json-file';
import { Turns } from '../journal/turns';
import { DeskProblem } from '../problem';
import type { KeyVault } from './key-vault';
import { hashPassword, isPassword } from './password-box';
import { mayManage, noSigners, presentKey, shownSigner, withoutSecrets, type Signer, type SignerKey, type SignerRecord } from './signer-record';

export interface PeopleParts {
  readonly file: JsonFile<SignerRecord>;
  readonly vault: KeyVault;
  readonly audit: AuditLog;
  /** Everybody whom main's own records have ever had as people of this desk. */
  readonly recorded?: () => Promise<ReadonlySet<string>>;
  readonly now?: () => Date;
}

/** The people of a desk as main knows them: their roles, keys and passwords, and who is at work. */
export class People {
  readonly #turns = new Turns();
  /** Who is at work, with the opened key: in memory, until somebody else is or the profile is locked. */
  #atWork: { readonly id: string; readonly privateKey: string | null } | null = null;

  private constructor(private readonly parts: PeopleParts, private record: SignerRecord) {}

  /** @throws the file system's error when the file is there and cannot be read */
  static async open(parts: PeopleParts): Promise<People> {
    return new People(parts, await parts.file.read());
  }

  get policy(): ApprovalPolicy {
    return this.record.policy;
  }

  /** The file of a backup: keys to verify with, none to sign with; null while there is nobody. */
  forBackup(): string | null {
    return this.record.signers.length === 0 ? null : JSON.stringify(withoutSecrets(this.record), null, 2);
  }

  list(): KnownSigner[] {
    return this.record.signers.map((person) => shownSigner(person, this.#atWork?.id ?? null));
  }

  find(id: string): Signer | undefined {
    return this.record.signers.find((person) => person.id === id);
  }

  /** Who is at work. @throws DeskProblem `profileLocked` */
  get present(): Signer {
    const person = this.#atWork && this.find(this.#atWork.id);
    if (!person) throw problem('profileLocked');
    return person;
  }

  /** The private key of who is at work. @throws DeskProblem `profileLocked`, `keyUnavailable` */
  get presentPrivateKey(): string {
    if (!this.#atWork) throw problem('profileLocked');
    if (this.#atWork.privateKey === null) throw problem('keyUnavailable');
    return this.#atWork.privateKey;
  }

  /**
   * Makes people known, each with a key of their own; those known already stay as they are. The first ones come from
   * whoever founds the desk, later ones only from who looks after it. Where nobody can sign, on a desk out of a backup,
   * people get new keys beside those that they have signed with, in the roles that main knows them in.
   * @throws DeskProblem `profileLocked`, `notManaging`
   */
  enroll(people: readonly Enrolled[]): Promise<KnownSigner[]> {
    return this.#turns.take(async () => {
      if (await this.#isOfOthers()) await this.#beginAnew();
      const isBeginning = !this.record.signers.some(presentKey);
      const strangers = people.filter(({ id }) => isBeginning || !this.find(id));
      if (strangers.length === 0) return this.list();
      if (!isBeginning) this.#requireManaging();
      const at = this.#now();
      const made: Signer[] = [];
      for (const { id, name, role } of strangers) {
        const known = this.find(id) ?? { id, name: name.normalize('NFC'), role, passwordHash: null, keys: [], resetAt: [] };
        made.push({ ...known, keys: [...known.keys, await this.parts.vault.make(null, at)] });
      }
      const others = this.record.signers.filter(({ id }) => !made.some((each) => each.id === id));
      await this.#write({ ...this.record, signers: [...others, ...made] });
      for (const { id, name, role } of made) await this.#note('enroll', id, `${name} (${role})`);
      return this.list();
    });
  }

  /**
   * Lets somebody begin to work; when this is refused, whoever was at work stays.
   * @throws DeskProblem `profileUnknown`, `wrongPassword`
   */
  use(id: string, password: string | null): Promise<void> {
    return this.#turns.take(async () => {
      const person = this.find(id);
      const key = person && presentKey(person);
      // Somebody of another desk, of whom only a key to verify with is here, does not work here: no password keeps others out.
      if (!person || !key) throw problem('profileUnknown');
      if (person.passwordHash !== null && (password === null || !(await isPassword(password, person.passwordHash)))) throw problem('wrongPassword');
      // A key that cannot be opened keeps nobody from writing; signing says so.
      this.#atWork = { id, privateKey: await this.parts.vault.open(key, password).catch(() => null) };
    });
  }

  /** Nobody is at work until somebody gives their password, or has none. */
  lock(): void {
    this.#atWork = null;
  }

  /**
   * Sets, changes or takes away (null) the password of who is at work.
   * @throws DeskProblem `profileLocked`, `wrongPassword` when the one so far is another, `keyUnavailable`
   */
  setPassword(before: string | null, password: string | null): Promise<void> {
    return this.#turns.take(async () => {
      const person = this.present;
      if (person.passwordHash !== null && (before === null || !(await isPassword(before, person.passwordHash)))) throw problem('wrongPassword');
      const privateKey = this.presentPrivateKey;
      const sealed = await this.parts.vault.seal(privateKey, password);
      const present = presentKey(person);
      await this.#replace({
        ...person,
        passwordHash: password === null ? null : await hashPassword(password),
        keys: person.keys.map((key) => (key === present ? { ...key, ...sealed } : key)),
      });
      await this.#note(password === null ? 'passwordRemoved' : 'passwordSet', person.id, '');
    });
  }

  /**
   * Takes away somebody's forgotten password. With it goes their key: whoever resets gets nothing to sign with in the
   * other's name for the past, and everybody sees that a new key began.
   * @throws DeskProblem `profileLocked`, `notManaging`, `profileUnknown`
   */
  reset(id: string): Promise<void> {
    return this.#turns.take(async () => {
      this.#requireManaging();
      const person = this.find(id);
      if (!person) throw problem('profileUnknown');
      const at = this.#now();
      const retired = person.keys.map((key): SignerKey => (key.retiredAt === null && key.sealed !== null ? { ...key, sealed: null, retiredAt: at } : key));
      await this.#replace({ ...person, passwordHash: null, keys: [...retired, await this.parts.vault.make(null, at)], resetAt: [...person.resetAt, at] });
      await this.#note('passwordReset', this.present.id, id);
      if (this.#atWork?.id === id) this.#atWork = null;
    });
  }

  /**
   * Accepts the key that somebody signs with on another computer.
   * @throws DeskProblem `profileLocked`, `notManaging`
   */
  trust({ id, name, role }: Enrolled, publicKey: string): Promise<void> {
    return this.#turns.take(async () => {
      this.#requireManaging();
      const key: SignerKey = { publicKey, sealed: null, protection: 'none', madeAt: this.#now(), retiredAt: null };
      const known = this.find(id);
      if (known?.keys.some((each) => each.publicKey === publicKey)) return;
      const person: Signer = known ?? { id, name: name.normalize('NFC'), role, passwordHash: null, keys: [], resetAt: [] };
      await this.#replace({ ...person, keys: [...person.keys, key] });
      await this.#note('trust', this.present.id, `${id}: ${publicKey}`);
    });
  }

  /** @throws DeskProblem `profileLocked`, `notManaging` */
  setPolicy(policy: ApprovalPolicy): Promise<void> {
    return this.#turns.take(async () => {
      this.#requireManaging();
      await this.#write({ ...this.record, policy });
      await this.#note('policy', this.present.id, describePolicy(policy));
    });
  }

  /** Whether the keys are another desk's that lay in this folder before: main's own records know people, and nobody of these. */
  async #isOfOthers(): Promise<boolean> {
    if (this.#atWork || !this.record.signers.some(presentKey)) return false;
    const recorded = await this.parts.recorded?.();
    return recorded !== undefined && recorded.size > 0 && !this.record.signers.some(({ id }) => recorded.has(id));
  }

  async #beginAnew(): Promise<void> {
    await this.parts.file.setAside();
    await this.#note('keysSetAside', this.record.signers[0]!.id, this.record.signers.map(({ name }) => name).join(', '));
    this.record = noSigners;
  }

  #requireManaging(): void {
    if (!mayManage(this.present, this.record.signers)) throw problem('notManaging');
  }

  #replace(person: Signer): Promise<void> {
    const others = this.record.signers.filter(({ id }) => id !== person.id);
    return this.#write({ ...this.record, signers: [...others, person] });
  }

  async #write(record: SignerRecord): Promise<void> {
    await this.parts.file.write(record);
    this.record = record;
  }

  async #note(action: string, by: string, detail: string): Promise<void> {
    await this.parts.audit.add({ by, action, detail });
  }

  #now(): string {
    return (this.parts.now?.() ?? new Date()).toISOString();
  }
}

/** As one line of the audit log. */
function describePolicy({ levels, categories, selfApproval }: ApprovalPolicy): string {
  return [`levels ${levels}`, ...Object.entries(categories).map(([name, wanted]) => `${name}: ${wanted}`), `selfApproval ${selfApproval}`].join(', ').slice(0, 2000);
}

function problem(code: SigningProblem): DeskProblem<SigningProblem> {
  return new DeskProblem(code);
}
