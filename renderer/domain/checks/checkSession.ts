import type { CheckContext, CheckedArticle, CheckedText, Finding, FoundInText, Mention, MentionCheck, TextCheck } from './check';
import { deskChecks, severityOf } from './deskChecks';
import { mentionIndex } from './mentionIndex';
import { notComposed } from './notComposed';

/** Checks one article again and again. */
export interface CheckSession {
  /**
   * Everything found now, in the order of the checks and then of the text. Of the blocks only those are looked at that
   * are other objects than the last time; the rest of the article should be the same objects where nothing changed.
   */
  update(article: CheckedArticle): Finding[];
}

/** A session for an article on a desk that knows `context`; another context needs another session. */
export function checkSession(context: CheckContext): CheckSession {
  const active = deskChecks.map((check) => ({ check, severity: severityOf(check, context) })).filter((each) => each.severity !== 'off');
  const inTexts = active.map(({ check }) => check).filter((check): check is TextCheck => check.scope === 'text');
  const mentioning = active.map(({ check }) => check).filter((check): check is MentionCheck => check.scope === 'mentions');
  const indexes = new Map(mentioning.map((check) => [check.id, mentionIndex(check, context)]));
  const known = new WeakMap<CheckedText, TextResult>();
  let before: readonly CheckedText[] = [];

  const resultOf = (text: CheckedText): TextResult => {
    let result = known.get(text);
    if (!result) {
      result = lookAt(text, inTexts, mentioning, context);
      known.set(text, result);
    }
    return result;
  };

  return {
    update(article) {
      const { blocks } = article;
      const { gone, come } = changed(before, blocks);
      before = blocks;
      for (const index of indexes.values()) index.move(gone.map((text) => [text, resultOf(text)]), come.map((text) => [text, resultOf(text)]));

      const found = new Map<string, Omit<Finding, 'check' | 'severity'>[]>();
      const add = (check: string, finding: Omit<Finding, 'check' | 'severity'>): void => {
        const list = found.get(check);
        if (list) list.push(finding);
        else found.set(check, [finding]);
      };
      blocks.forEach((text, block) => {
        for (const [check, findings] of resultOf(text).found) for (const finding of findings) add(check, { where: 'body', block, ...finding });
      });
      let places: Map<CheckedText, number> | null = null;
      const placeOf = (text: CheckedText): number => (places ??= new Map(blocks.map((each, block) => [each, block]))).get(text)!;
      for (const [check, index] of indexes) for (const finding of index.judged(article, placeOf)) add(check, finding);
      for (const check of inTexts) {
        if (check.bodyOnly) continue;
        for (const finding of check.find(plain(article.headline), context)) add(check.id, { where: 'headline', ...finding });
        for (const { id, caption } of article.photos) {
          for (const finding of check.find(plain(caption), context)) add(check.id, { where: 'photos', photo: id, field: 'caption', ...finding });
        }
      }
      return active.flatMap(({ check, severity }) => {
        const findings = check.scope === 'content' ? check.find(article, context) : (found.get(check.id) ?? []);
        return findings.map((finding): Finding => ({ check: check.id, severity: severity as Finding['severity'], ...finding }));
      });
    },
  };
}

/** What one text has of its own. */
export interface TextResult {
  readonly found: ReadonlyMap<string, readonly FoundInText[]>;
  readonly mentions: ReadonlyMap<string, readonly Mention[]>;
}

/** A text whose accents are stored apart is understood as if they were not; its places are then not known, nor can it be mended before that is. */
function lookAt(text: CheckedText, inTexts: readonly TextCheck[], mentioning: readonly MentionCheck[], context: CheckContext): TextResult {
  const composed = text.text.normalize('NFC');
  if (composed !== text.text) {
    const asComposed = { ...text, text: composed };
    const found = inTexts.map((check) => [check.id, check.id === notComposed.id ? check.find(text, context) : check.find(asComposed, context).map(({ values }) => ({ ...(values && { values }) }))] as const);
    return { found: new Map(found.filter(([, findings]) => findings.length > 0)), mentions: new Map() };
  }
  const found = inTexts.map((check) => [check.id, check.find(text, context)] as const).filter(([, findings]) => findings.length > 0);
  const mentions = mentioning.map((check) => [check.id, check.mentions(text, context)] as const).filter(([, list]) => list.length > 0);
  return { found: new Map(found), mentions: new Map(mentions) };
}

const plain = (text: string): CheckedText => ({ text, type: 'paragraph', phrase: null, inList: false });

/** Which texts went and which came: what stands between the same beginning and the same end. */
function changed(before: readonly CheckedText[], after: readonly CheckedText[]): { gone: readonly CheckedText[]; come: readonly CheckedText[] } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { gone: before.slice(start, before.length - end), come: after.slice(start, after.length - end) };
}
