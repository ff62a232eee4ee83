import * as Y from 'yjs';
import { joinedEvents, verifiedEvents } from '../../domain/article/acceptEvents';
import { approvedText, contentHash, type ArticleContent } from '../../domain/article/content';
import type { ArticleEvent } from '../../domain/article/event';
import { approvalAfter, foldEvents } from '../../domain/article/foldEvents';
import { slugOf } from '../../domain/article/slug';
import { mentionedIn } from '../../domain/directory/mentioned';
import { isoDayOf } from '../../domain/facts/dates';
import { mayCurate } from '../../domain/people/mayCurate';
import type { Profile, Role } from '../../domain/people/profile';
import { isAbout } from '../../domain/publishing/approvalCheck';
import { migrateTemplate } from '../../domain/templates/migrateTemplate';
import { parseTemplate } from '../../domain/templates/parseTemplate';
import type { ArticleState } from '../../domain/workflow/states';
import { readContent } from '../../editor/document/articleDocument';
import { documentProblem, type DocumentProblem } from '../../editor/document/problem';
import { upgradeDocument } from '../../editor/document/upgrade';
import type { HandedArticle, HandedPerson, OpenedBundle, Platform } from '../../platform/platform';
import type { DeskStorage } from '../../storage/deskStorage';
import { presentMoment, sha256 } from './actor';
import { deskTimeZone } from './articles';
import type { DirectoryService } from './directory';
import { fingerprintOf } from './fingerprint';
import { handedDrafts, unknownEntries, type UnknownEntries } from './handedDirectory';
import { incomingHistory, type IncomingHistory } from './incomingArticle';
import { Refused } from './refused';
import type { TemplateLibrary } from './templates';

/** Why a report of a bundle is not taken in: `damaged` when its rows are not what they should be. */
export type IncomingProblem = DocumentProblem | 'damaged' | 'removedHere' | 'queued';

/**
 * What there is to say of an approval that came in: it `holds`, its signer's key is not known here, it is not what its signer
 * signed, or the words are others by now.
 */
export type IncomingApproval = 'none' | 'holds' | 'unknownKey' | 'forged' | 'void';

/** A report of a bundle before it is taken in. */
export interface PreviewedArticle {
  readonly id: string;
  readonly headline: string;
  readonly author: string;
  /** Where it will stand here. */
  readonly state: ArticleState;
  readonly photos: number;
  /** Photos of it that are not in the file: the other desk has lost them. */
  readonly missingPhotos: number;
  /** It is here already: both sides' words are joined. */
  readonly isKnown: boolean;
  readonly approval: IncomingApproval;
  readonly problem: IncomingProblem | null;
}

/** A key that an approval was signed with, of somebody whom nobody here has vouched for yet. */
export interface UntrustedKey {
  readonly person: { readonly id: string; readonly name: string; readonly role: Role };
  readonly publicKey: string;
  /** To be compared with what the other desk shows. */
  readonly fingerprint: string;
}

export interface BundlePreview {
  readonly deskName: string;
  readonly at: string;
  readonly articles: readonly PreviewedArticle[];
  readonly untrusted: readonly UntrustedKey[];
  /** What the reports name and this desk's directory lacks: taken in only if somebody says so. */
  readonly directory: UnknownEntries;
}

/** What became of the reports of a bundle, by their ids. */
export interface TakenBundle {
  readonly added: readonly string[];
  readonly merged: readonly string[];
  readonly unchanged: readonly string[];
}

interface Needs {
  readonly platform: Pick<Platform, 'bundles' | 'approvals'>;
  readonly storage: Pick<DeskStorage, 'incoming' | 'articles' | 'templates' | 'settle' | 'writer' | 'desk'>;
  readonly library: TemplateLibrary;
  readonly directory: Pick<DirectoryService, 'index' | 'importRows'>;
  /** The content of a report. */
  readonly read: (articleId: string) => Promise<ArticleContent>;
  /** Keeps the words as they are, before those of another desk come to them. */
  readonly keepRevision: (articleId: string, content: ArticleContent) => Promise<void>;
  readonly now: () => Date;
  readonly report: (message: string, error: unknown) => void;
}

/** As many as the contract takes. */
const mostHandedEntries = 5_000;

/** A report that came in and was looked at. */
interface Examined {
  readonly handed: HandedArticle;
  readonly history: IncomingHistory | null;
  readonly content: ArticleContent | null;
  readonly problem: IncomingProblem | null;
}

/** Handing reports over to another desk, and taking them in, by a file. */
export function handOverService({ platform, storage, library, directory, read, keepRevision, now, report }: Needs) {
  const { bundles, approvals } = platform;
  const { incoming, articles, templates, desk } = storage;

  async function examine(handed: HandedArticle): Promise<Examined> {
    const history = incomingHistory(handed);
    const read = history && contentOf(handed.update);
    const problem =
      !history || !read ? 'damaged'
      : read.problem ? read.problem
      : (await incoming.isPurged(handed.id)) ? 'removedHere'
      : [history.folded.state, (await articles.get(handed.id))?.state].includes('queued') ? 'queued'
      : null;
    return { handed, history, content: read?.content ?? null, problem };
  }

  /** What main says of the approval that an event grants; a look is no refusal that the audit log tells of. */
  async function faultOf(event: ArticleEvent, use: 'look' | 'take'): Promise<'unknownKey' | 'forged' | null> {
    const approval = approvalAfter(null, event);
    if (!approval?.signed || !isAbout(approval, event.articleId)) return 'forged';
    const { signed } = approval;
    const [verified] = await approvals.verify([{ ...signed, statement: { ...signed.statement }, ...(use === 'look' && { isLook: true }) }]);
    if (verified?.valid) return null;
    return verified?.because === 'unknownKey' ? 'unknownKey' : 'forged';
  }

  async function approvalOf({ history, content }: Examined): Promise<IncomingApproval> {
    const approval = history?.folded.approval;
    if (!history || !approval || !content) return 'none';
    const granting = history.events.find((event) => event.contentHash === approval.contentHash && event.at === approval.at && approvalAfter(null, event) !== null);
    const fault = granting ? await faultOf(granting, 'look') : 'forged';
    if (fault) return fault;
    return (await contentHash(content, sha256)) === approval.contentHash ? 'holds' : 'void';
  }

  /** Keys of other desks' people that approvals of these reports were signed with; of people of this desk none is offered. */
  async function untrustedKeys(examined: readonly Examined[], people: readonly HandedPerson[]): Promise<UntrustedKey[]> {
    const own = new Set((await desk.listProfiles()).filter(({ elsewhere }) => !elsewhere).map(({ id }) => id));
    const found = new Map<string, UntrustedKey>();
    for (const { history } of examined) {
      for (const event of history?.events ?? []) {
        const { by, signed } = event;
        const person = people.find(({ id }) => id === by);
        if (!signed || !person || own.has(person.id) || found.has(signed.publicKey) || (await faultOf(event, 'look')) !== 'unknownKey') continue;
        const { id, name, role } = person;
        found.set(signed.publicKey, { person: { id, name: name.normalize('NFC'), role }, publicKey: signed.publicKey, fingerprint: await fingerprintOf(signed.publicKey) });
      }
    }
    return [...found.values()];
  }

  async function takeTemplates(opened: OpenedBundle, taken: readonly Examined[]): Promise<void> {
    const wanted = new Set(taken.map(({ history }) => history!.folded.templateId));
    for (const { id, template } of opened.templates) {
      if (!wanted.has(id) || library.templateOf(id).id === id) continue;
      const parsed = parseTemplate(migrateTemplate(template));
      if (!parsed.ok || parsed.template.id !== id) {
        report('a template that was handed over is none', new RangeError(id));
        continue;
      }
      // Its reports keep it; "new report" offers only what this desk has made its own.
      await templates.put({ id, template: parsed.template, disabled: true, at: now().toISOString() });
    }
    library.hold(await templates.list());
  }

  /** Whether the person at work may import into the directory. */
  async function curates(): Promise<boolean> {
    const { actor } = await presentMoment(desk, now);
    return mayCurate(actor, await desk.listProfiles());
  }

  return {
    /**
     * Asks where and writes reports into one file.
     * @param password null for a file that anybody can take in
     * @returns where it is, or null when the person thought better of it
     * @throws Refused `wrongState` for one that waits to be published; JournalRefused while its words are not on the disk
     */
    async write(articleIds: readonly string[], password: string | null): Promise<{ location: string } | null> {
      const rows = (await Promise.all(articleIds.map((id) => articles.get(id)))).flatMap((row) => (row ? [row] : []));
      if (rows.length === 0 || rows.some(({ state }) => state === 'queued')) throw new Refused('wrongState');
      await storage.settle();
      for (const { id } of rows) await storage.writer.written(id);
      const profiles = await desk.listProfiles();
      const said = (await Promise.all(rows.map(({ id }) => read(id)))).map(approvedText).join('\n');
      const used = new Set(rows.map(({ templateId }) => templateId));
      const day = isoDayOf(now(), deskTimeZone);
      return bundles.write({
        suggestedName: `${day}-${slugOf(rows[0]!.headline)}${rows.length > 1 ? `-va-${rows.length - 1}-tin` : ''}.toasoan`,
        deskName: (await desk.readIdentity())?.name ?? '',
        articles: rows.map(({ id }) => id),
        people: profiles.map(({ id, name, role, createdAt }) => ({ id, name, role, createdAt })),
        templates: (await templates.list()).filter(({ id }) => used.has(id)).map(({ id, template, disabled, at }) => ({ id, template, disabled, at })),
        directory: mentionedIn(said, directory.index.entries.values()).slice(0, mostHandedEntries),
        password,
      });
    },

    /** Asks for a file; null when the person thought better of it. */
    choose: () => bundles.choose(),

    /** What is in a chosen file; changes nothing. @throws DeskError with a code of the contract's `bundleProblems` */
    async preview(token: string, password: string | null): Promise<BundlePreview> {
      const opened = await bundles.open(token, password);
      const examined = await Promise.all(opened.articles.map(examine));
      const shown = await Promise.all(
        examined.map(async (each): Promise<PreviewedArticle> => {
          const author = opened.people.find(({ id }) => id === each.history?.folded.authorId);
          return {
            id: each.handed.id,
            headline: each.content?.headline ?? '',
            author: author?.name.normalize('NFC') ?? '',
            state: foldEvents(joinedEvents(await articles.listEvents(each.handed.id), each.history?.events ?? []))?.state ?? 'draft',
            photos: each.content?.photos.length ?? 0,
            missingPhotos: each.content?.photos.filter(({ hash }) => !opened.photos.includes(hash)).length ?? 0,
            isKnown: (await articles.get(each.handed.id)) !== undefined,
            approval: each.problem ? 'none' : await approvalOf(each),
            problem: each.problem,
          };
        }),
      );
      return { deskName: opened.deskName, at: opened.at, articles: shown, untrusted: await untrustedKeys(examined, opened.people), directory: (await curates()) ? unknownEntries(directory, handedDrafts(opened.directory)) : { people: [], documents: [] } };
    },

    /** Somebody vouches for a key, after comparing its fingerprint with its owner. @throws DeskError `notManaging`, `profileLocked` */
    trust: ({ person, publicKey }: UntrustedKey): Promise<void> => approvals.trust({ person, publicKey }),

    /**
     * Takes in what can be taken in of a file. Reports that are here already are merged; the same file again changes nothing.
     * @param withDirectory whether the people and documents that they name go into the directory
     * @throws DeskError with a code of the contract's `bundleProblems`, Refused `notCurating`; nothing of this desk was changed then
     */
    async take(token: string, password: string | null, withDirectory = false): Promise<TakenBundle> {
      await presentMoment(desk, now);
      if (withDirectory && !(await curates())) throw new Refused('notCurating');
      const opened = await bundles.open(token, password);
      const sound = (await Promise.all(opened.articles.map(examine))).filter(({ problem }) => problem === null);
      const taken = { added: [] as string[], merged: [] as string[], unchanged: [] as string[] };
      if (sound.length === 0) return taken;
      await bundles.keepPhotos(token, password, opened.sum);
      await desk.addElsewhere(opened.people.map(profileOf));
      await takeTemplates(opened, sound);
      if (withDirectory) await directory.importRows(handedDrafts(opened.directory));
      for (const { handed: { id, update }, history } of sound) {
        const isKnown = (await articles.get(id)) !== undefined;
        const events = await verifiedEvents(id, history!.events, async (event) => (await faultOf(event, 'take')) === null);
        const hasChanged = await incoming.take({ id, update, events, revisions: history!.revisions }, (doc) => keepRevision(id, readContent(doc)));
        taken[!hasChanged ? 'unchanged' : isKnown ? 'merged' : 'added'].push(id);
        if (hasChanged) await approvals.record({ action: 'import', articleId: id, detail: foldEvents(events)?.state ?? '' }).catch((error: unknown) => report('the audit log did not take a line', error));
      }
      return taken;
    },
  };
}
export type HandOverService = ReturnType<typeof handOverService>;

/** What a document says, looked at in a copy of its own; null for one that cannot be read. */
function contentOf(update: Uint8Array): { content: ArticleContent; problem: DocumentProblem | null } | null {
  const doc = new Y.Doc({ gc: false });
  try {
    Y.applyUpdateV2(doc, update);
    upgradeDocument(doc);
    return { content: readContent(doc), problem: documentProblem(doc) };
  } catch {
    return null;
  } finally {
    doc.destroy();
  }
}

const profileOf = ({ id, name, role, createdAt }: HandedPerson): Profile => ({ id, name: name.normalize('NFC'), role, createdAt });
