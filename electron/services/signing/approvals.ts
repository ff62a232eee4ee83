import { createHash } from 'node:crypto';
import type { ApprovalPolicy, ApprovalRequest, ApprovalToVerify, SignedApproval, SigningProblem, Statement, VerifiedApproval } from '../../contract/approvals';
import type { AuditLog } from '../audit/audit-log';
import { hashFile } from '../files/file-hash';
import type { PhotoStore } from '../photos/photo-store';
import { DeskProblem } from '../problem';
import { levelsFor } from './levels';
import type { People } from './people';
import { isSigned, signStatement } from './signature';
import { presentKey, type Signer } from './signer-record';

/** Who may give the first approval, and the second. */
const approvers: readonly (readonly Signer['role'][])[] = [['editor', 'managingEditor', 'administrator'], ['managingEditor', 'administrator']];
const mayApprove = (role: Signer['role'], level: number): boolean => approvers[level - 1]?.includes(role) ?? false;

export interface ApprovalsParts {
  readonly people: People;
  readonly audit: AuditLog;
  readonly photos: Pick<PhotoStore, 'find'>;
  /** Everybody whom main's own records name as having made or submitted this article. */
  readonly authorsOf: (articleId: string) => Promise<ReadonlySet<string>>;
  readonly now?: () => Date;
}

/** Signs approvals for who is at work, and tells which ones hold. Every refusal is written to the audit log. */
export class Approvals {
  constructor(private readonly parts: ApprovalsParts) {}

  /**
   * Signs that the person at work approves this content.
   * @throws DeskProblem with a code of `signingProblems`; nothing is signed then
   */
  async sign(request: ApprovalRequest): Promise<SignedApproval> {
    const { people, audit } = this.parts;
    const { articleId, contentHash, by, level } = request;
    try {
      const statement = await this.#statement(request);
      const key = presentKey(people.present);
      if (!key) throw new DeskProblem<SigningProblem>('keyUnavailable');
      const signed = { statement, signature: signStatement(statement, people.presentPrivateKey), publicKey: key.publicKey };
      // Only what is in the log leaves: an approval that nobody can find there was never given.
      await audit.add({ by, action: 'approve', articleId, contentHash, detail: `level ${level}${statement.selfApproval ? ', selfApproval' : ''}, signature ${signed.signature}` });
      return signed;
    } catch (error) {
      if (error instanceof DeskProblem) await audit.add({ by, action: 'refused', articleId, contentHash, detail: `approve: ${error.code}` });
      throw error;
    }
  }

  /** Whether each approval holds, in the order of `approvals`. */
  async verify(approvals: readonly ApprovalToVerify[]): Promise<VerifiedApproval[]> {
    const verified: VerifiedApproval[] = [];
    for (const approval of approvals) {
      const because = this.#fault(approval) ?? this.#releaseFault(approval) ?? (await this.#photoFault(approval.photos ?? []));
      if (because && !(approval.isLook && approval.releases === undefined)) {
        const { by, articleId, contentHash } = approval.statement;
        await this.parts.audit.add({ by, action: 'refused', articleId, contentHash, detail: `verify: ${because}` });
      }
      verified.push(because ? { valid: false, because } : { valid: true });
    }
    return verified;
  }

  async #statement({ articleId, contentHash, by, authorId, level, first }: ApprovalRequest): Promise<Statement> {
    const { people, authorsOf, now = () => new Date() } = this.parts;
    if (!people.find(by)) throw new DeskProblem<SigningProblem>('profileUnknown');
    const person = people.present;
    if (person.id !== by) throw new DeskProblem<SigningProblem>('profileLocked');
    if (!mayApprove(person.role, level)) throw new DeskProblem<SigningProblem>('wrongRole');
    if (level === 2) this.#requireFirst({ articleId, contentHash, by, first });
    const selfApproval = authorId === by || (await authorsOf(articleId)).has(by);
    if (selfApproval && !people.policy.selfApproval) throw new DeskProblem<SigningProblem>('ownArticle');
    return { articleId, contentHash, by, role: person.role, at: now().toISOString(), selfApproval, level };
  }

  /** The second approval comes after a first one that holds, of the same content, by somebody else. */
  #requireFirst({ articleId, contentHash, by, first }: Pick<ApprovalRequest, 'articleId' | 'contentHash' | 'by' | 'first'>): void {
    const said = first?.statement;
    const isFirst = said?.articleId === articleId && said.contentHash === contentHash && said.level === 1;
    if (!first || !isFirst || this.#fault(first)) throw new DeskProblem<SigningProblem>('approvalMissing');
    if (first.statement.by === by) throw new DeskProblem<SigningProblem>('sameApprover');
  }

  /** What keeps an article from going out on an approval that is genuine. */
  #releaseFault({ statement, releases }: ApprovalToVerify): VerifiedApproval['because'] {
    if (releases === undefined) return undefined;
    if (createHash('sha256').update(releases).digest('hex') !== statement.contentHash) return 'contentChanged';
    // Main signs a second approval only after a first by somebody else, so the level says how many there are.
    return statement.level < levelsFor(this.#policy, releases) ? 'approvalMissing' : undefined;
  }

  #fault({ statement, signature, publicKey }: SignedApproval): VerifiedApproval['because'] {
    const person = this.parts.people.find(statement.by);
    const key = person?.keys.find((each) => each.publicKey === publicKey);
    if (!person || !key) return 'unknownKey';
    if (!isSigned(statement, signature, publicKey)) return 'badSignature';
    if (key.retiredAt !== null && statement.at >= key.retiredAt) return 'retiredKey';
    if (!mayApprove(statement.role, statement.level)) return 'wrongRole';
    // Of somebody of another desk only the role counts that they were trusted in, not the one that their desk claims.
    if (presentKey(person) === undefined && !mayApprove(person.role, statement.level)) return 'wrongRole';
    return statement.selfApproval && !this.#policy.selfApproval ? 'selfApproval' : undefined;
  }

  async #photoFault(hashes: readonly string[]): Promise<VerifiedApproval['because']> {
    for (const hash of new Set(hashes)) {
      const photo = await this.parts.photos.find(hash);
      if (!photo) return 'photoMissing';
      if ((await hashFile(photo.file, 'sha256')) !== hash) return 'photoChanged';
    }
    return undefined;
  }

  get #policy(): ApprovalPolicy {
    return this.parts.people.policy;
  }
}
