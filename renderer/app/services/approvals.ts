import { approvalsOf, type Approval, type Article, type SignedApproval } from '../../domain/article/article';
import { approvedText, contentHash, type ArticleContent, type Digest } from '../../domain/article/content';
import type { Profile } from '../../domain/people/profile';
import { isAbout, type ApprovalCheck, type ApprovalFault } from '../../domain/publishing/approvalCheck';
import { hasEveryApproval } from '../../domain/workflow/decide';
import type { ApprovalPolicy } from '../../domain/workflow/policy';
import { givesApproval, workflow, type ArticleAction } from '../../domain/workflow/table';
import type { ApprovalVerbs } from '../../platform/platform';
import type { DeskRepository } from '../../storage/repositories/desk';
import { Refused } from './refused';

interface Needs {
  readonly verbs: ApprovalVerbs;
  readonly desk: DeskRepository;
  readonly digest: Digest;
  readonly policy: () => ApprovalPolicy;
  /** Resolves when what is known of the desk's people is with main. */
  readonly written: () => Promise<void>;
  readonly report: (message: string, error: unknown) => void;
}

/** One action of the workflow that is about to happen. */
interface Intent {
  readonly articleId: string;
  readonly contentHash: string;
  readonly content: ArticleContent;
  readonly actor: Profile;
  readonly at: string;
  /** The table's answer for a row. @throws Refused */
  readonly decided: (article: Article) => unknown;
  readonly read: () => Promise<Article | undefined>;
}

/** Signing writes its own line to the audit log. */
type SignedAction = 'approve' | 'endorse' | 'approveSecond';
const isSigned = (action: ArticleAction): action is SignedAction => givesApproval(workflow[action]);

const refusalOf: Readonly<Record<string, ConstructorParameters<typeof Refused>[0]>> = {
  profileLocked: 'profileLocked', profileUnknown: 'profileUnknown', keyUnavailable: 'keyUnavailable', wrongPassword: 'wrongPassword',
  wrongRole: 'wrongRole', ownArticle: 'ownArticle', approvalMissing: 'approvalMissing', sameApprover: 'sameApprover', notManaging: 'notManaging',
};

/** What main finds, as the queue says it; everything else is a forgery. */
const faultFor: Readonly<Record<string, ApprovalFault>> = {
  photoChanged: 'photoChanged', photoMissing: 'photoMissing', approvalMissing: 'approvalMissing', contentChanged: 'approvalVoid',
};

/** As the contract takes it. */
const copyOf = ({ statement, signature, publicKey }: SignedApproval): SignedApproval => ({ statement: { ...statement }, signature, publicKey });

/** What main refuses becomes a refusal; everything else stays the failure that it is. */
export async function refusing<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const because = refusalOf[String((error as { code?: unknown }).code)];
    throw because ? new Refused(because) : error;
  }
}

/** Approvals signed and verified by main, which alone holds the keys, and the people whom it knows. */
export function approvalService({ verbs, desk, digest, policy, written, report }: Needs) {
  /** Makes known to main whom it does not know yet, and who is at work; one with a password stays locked. */
  async function begin(): Promise<void> {
    try {
      const known = await verbs.listSigners();
      const strangers = await strangersTo(known);
      // Main compares the people of a key file with those of its own records.
      const isBeginning = strangers.length > 0 && !(await ownPeople()).some(({ id }) => known.some((each) => each.id === id && each.publicKey !== null));
      if (isBeginning) {
        if (known.length > 0) await written();
        await refusing(verbs.enroll(strangers));
      }
      const current = await desk.currentProfile();
      if (current && !(await verbs.listSigners()).some(({ id, isAtWork }) => id === current.id && isAtWork)) await refusing(verbs.use(current.id, null));
      if (!isBeginning && strangers.length > 0) await refusing(verbs.enroll(strangers));
    } catch (error) {
      // Writing goes on without; who wants to approve is told what is missing.
      if (!(error instanceof Refused)) report('the people of the desk were not made known', error);
    }
  }

  const ownPeople = async (): Promise<Profile[]> => (await desk.listProfiles()).filter(({ elsewhere }) => !elsewhere);

  /** People of this desk whom main does not know, or knows with nothing to sign with, as on a desk out of a backup. */
  async function strangersTo(known: readonly { readonly id: string; readonly publicKey: string | null }[]): Promise<Pick<Profile, 'id' | 'name' | 'role'>[]> {
    const ids = new Set(known.filter(({ publicKey }) => publicKey !== null).map(({ id }) => id));
    return (await ownPeople()).filter(({ id }) => !ids.has(id)).map(({ id, name, role }) => ({ id, name, role }));
  }

  const check: ApprovalCheck = async ({ articleId, approval, content }) => {
    const fault = hasEveryApproval(approval, content.category, policy()) ? await faultOf(articleId, approval, content, 'release') : 'approvalMissing';
    if (fault) note({ action: 'refused', articleId, contentHash: approval.contentHash, detail: `publish: ${fault}` });
    return fault;
  };

  /** What is wrong with an approval, or with the first one that it came after; `release` asks main whether the article may go out on it. */
  async function faultOf(articleId: string, approval: Approval, content: ArticleContent, use: 'release' | 'keep'): Promise<ApprovalFault | null> {
    if ((await contentHash(content, digest)) !== approval.contentHash) return 'approvalVoid';
    const photos = [...new Set(content.photos.map(({ hash }) => hash))];
    const signatures: SignedApproval[] = [];
    for (const [index, given] of approvalsOf(approval).entries()) {
      if (!given.signed) return 'approvalUnsigned';
      if (!isAbout(given, articleId) || given.contentHash !== approval.contentHash || given.signed.statement.level !== index + 1) return 'approvalForged';
      signatures.push(given.signed);
    }
    const last = signatures.length - 1;
    const verified = await verbs.verify(signatures.map((signed, index) => (
      { ...copyOf(signed), photos, ...(use === 'release' && index === last && { releases: approvedText(content) }) }
    )));
    const invalid = signatures.map((_signed, index) => verified[index]).find((one) => !one?.valid);
    if (invalid === undefined && verified.length === signatures.length) return null;
    return faultFor[invalid?.because ?? ''] ?? 'approvalForged';
  }

  function note(entry: Parameters<ApprovalVerbs['record']>[0]): void {
    verbs.record(entry).catch((error: unknown) => report('the audit log did not take a line', error));
  }

  return {
    begin,
    check,

    /** Somebody takes over. @throws Refused when their password is missing or wrong */
    async use(id: string, password: string | null): Promise<void> {
      // Who came with a bundle or a backup is made known by whoever looks after the desk, in passing.
      const strangers = await strangersTo(await verbs.listSigners());
      if (strangers.length > 0) await refusing(verbs.enroll(strangers)).catch((error: unknown) => void (error instanceof Refused || report('people were not made known', error)));
      try {
        await refusing(verbs.use(id, password));
      } catch (error) {
        // Not known to main yet: they may write, and cannot sign.
        if (!(error instanceof Refused && error.because === 'profileUnknown')) throw error;
      }
    },

    /**
     * What an action needs of main before it is carried out: a signature for one that grants an approval, a check for
     * one that relies on it.
     * @returns the signature, and when the action happens @throws Refused
     */
    async prove(action: ArticleAction, intent: Intent): Promise<{ signed?: SignedApproval; at: string }> {
      const { articleId, contentHash: hash, content, actor, at, decided, read } = intent;
      const row = workflow[action];
      if (!givesApproval(row) && !row.needsValidApproval) return { at };
      const article = await read();
      if (!article) return { at };
      try {
        decided(article);
      } catch (error) {
        if (error instanceof Refused) note({ action: 'refused', articleId, contentHash: hash, detail: `${action}: ${error.because}` });
        throw error;
      }
      if (row.needsValidApproval && article.approval) {
        const { approval } = article;
        const fault = row.needsEveryApproval ? await check({ articleId, approval, content }) : await faultOf(articleId, approval, content, 'keep');
        if (fault) throw new Refused(fault);
      }
      if (!givesApproval(row)) return { at };
      const first = row.approval === 'add' && article.approval?.signed;
      const signed = await refusing(verbs.sign({
        articleId, contentHash: hash, by: actor.id, authorId: article.authorId, ...(first ? { level: 2, first: copyOf(first) } : { level: 1 }),
      }));
      return { signed, at: signed.statement.at };
    },

    /** Writes to the audit log what a person did with an article. */
    record(action: ArticleAction, articleId: string, hash: string): void {
      if (!isSigned(action)) note({ action, articleId, contentHash: hash });
    },
  };
}
export type ApprovalService = ReturnType<typeof approvalService>;
