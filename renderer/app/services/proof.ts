import { approvalsOf, type Approval, type Article } from '../../domain/article/article';
import { contentHash, type ArticleContent } from '../../domain/article/content';
import type { ArticleEvent } from '../../domain/article/event';
import { isAbout } from '../../domain/publishing/approvalCheck';
import { approvalSheet, type ApprovalSheet } from '../../exporters/approvalSheet/approvalSheet';
import type { Platform } from '../../platform/platform';
import type { ArticleRepository } from '../../storage/repositories/articles';
import type { DeskRepository } from '../../storage/repositories/desk';
import { sha256 } from './actor';
import type { ArticleService } from './articles';
import { fingerprintOf } from './fingerprint';

export type { ApprovalSheet, SheetFact } from '../../exporters/approvalSheet/approvalSheet';

interface Needs {
  readonly platform: Pick<Platform, 'audit' | 'approvals' | 'saveExport'>;
  readonly articles: Pick<ArticleRepository, 'get' | 'listEvents'>;
  readonly articleService: Pick<ArticleService, 'read'>;
  readonly desk: Pick<DeskRepository, 'readIdentity'>;
}

/** An approval of an article as main finds it now. */
export interface ProvedApproval {
  readonly approval: Omit<Approval, 'first'>;
  /** Of the key that it was signed with; null for one from before there were keys. */
  readonly fingerprint: string | null;
  /** Whether the signature is genuine and by somebody who may approve here. */
  readonly isGenuine: boolean;
}

/** What a desk can prove of an article. */
export interface ArticleProof {
  readonly deskName: string;
  readonly article: Article;
  readonly content: ArticleContent;
  readonly events: readonly ArticleEvent[];
  readonly contentHash: string;
  readonly approvals: readonly ProvedApproval[];
  /** Whether the words, facts, captions and photos are still those that were approved. */
  readonly isAsApproved: boolean;
}

/** A line of the audit log, with the article that it is about where that is still known. */
export interface LoggedLine {
  readonly seq: number;
  readonly at: string;
  readonly by: string | null;
  readonly action: string;
  readonly headline: string | null;
  readonly detail: string;
}

/** Who decided what, as the desk can show it afterwards: the audit log, keys, and the approval sheet of an article. */
export function proofService({ platform, articles, articleService, desk }: Needs) {
  return {
    /** The last lines of the audit log, newest first. */
    async log(limit: number): Promise<LoggedLine[]> {
      const entries = await platform.audit.list({ limit });
      const ids = [...new Set(entries.flatMap(({ articleId }) => articleId ?? []))];
      const headlines = new Map(await Promise.all(ids.map(async (id) => [id, (await articles.get(id))?.headline ?? null] as const)));
      return entries.toSorted((one, other) => other.seq - one.seq)
        .map(({ seq, at, by, action, articleId, detail }) => ({ seq, at, by, action, headline: headlines.get(articleId ?? '') ?? null, detail }));
    },

    /** Whether the audit log is as it was written, compared with where it stood in the backups. */
    verifyLog: () => platform.audit.verify(),

    /** What somebody reads out so that another desk can trust their key; null for who cannot sign on this computer. */
    async fingerprint(personId: string): Promise<string | null> {
      const publicKey = (await platform.approvals.listSigners()).find(({ id }) => id === personId)?.publicKey;
      return publicKey ? fingerprintOf(publicKey) : null;
    },

    /** Whether this is the content that has this hash, as approvals name it. */
    isContent: async (content: ArticleContent, hash: string): Promise<boolean> => (await contentHash(content, sha256)) === hash,

    /** @throws when there is no such article */
    async of(articleId: string): Promise<ArticleProof> {
      const [article, content, events] = await Promise.all([articles.get(articleId), articleService.read(articleId), articles.listEvents(articleId)]);
      if (!article) throw new RangeError(`no article ${articleId}`);
      const given = article.approval ? approvalsOf(article.approval) : [];
      const approvals = await Promise.all(given.map(async (approval): Promise<ProvedApproval> => {
        const { signed } = approval;
        if (!signed || !isAbout(approval, articleId)) return { approval, fingerprint: signed ? await fingerprintOf(signed.publicKey) : null, isGenuine: false };
        const [verified] = await platform.approvals.verify([{ ...signed, statement: { ...signed.statement } }]);
        return { approval, fingerprint: await fingerprintOf(signed.publicKey), isGenuine: verified?.valid ?? false };
      }));
      const hash = await contentHash(content, sha256);
      const deskName = (await desk.readIdentity())?.name ?? '';
      return { deskName, article, content, events: events.toSorted((one, other) => one.seq - other.seq), contentHash: hash, approvals, isAsApproved: given.length > 0 && given.every((approval) => approval.contentHash === hash) };
    },

    /** Asks where and writes an approval sheet as PDF. @returns where it is, or null when the person thought better of it */
    async saveSheet(sheet: ApprovalSheet): Promise<{ location: string } | null> {
      const { suggestedName, files, form } = await approvalSheet(sheet);
      return platform.saveExport({ suggestedName, files: [...files], form });
    },
  };
}
