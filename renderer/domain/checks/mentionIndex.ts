import type { CheckContext, CheckedArticle, CheckedText, Found, FoundInText, Mention, MentionCheck } from './check';
import type { TextResult } from './checkSession';

type Judged = readonly (FoundInText & { readonly of: Mention })[];
type Move = readonly (readonly [CheckedText, Pick<TextResult, 'mentions'>])[];

/** Who mentions what, for one check; a key is judged again when a text that mentions it came or went. */
export function mentionIndex(check: MentionCheck, context: CheckContext) {
  /** Texts that mention a key, and how often each stands in the article. */
  const texts = new Map<string, Map<CheckedText, number>>();
  const mentionsOf = new Map<CheckedText, readonly Mention[]>();
  const judgments = new Map<string, { readonly text: CheckedText; readonly finding: Judged[number] }[]>();
  const stale = new Set<string>();
  let facts: CheckedArticle['facts'] | null = null;

  const count = (text: CheckedText, mentions: readonly Mention[], by: 1 | -1): void => {
    for (const key of new Set(mentions.map((mention) => mention.key))) {
      const users = texts.get(key) ?? new Map<CheckedText, number>();
      const left = (users.get(text) ?? 0) + by;
      if (left > 0) users.set(text, left);
      else users.delete(text);
      if (users.size > 0) texts.set(key, users);
      else texts.delete(key);
      stale.add(key);
    }
    if (by === 1) mentionsOf.set(text, mentions);
    else if (![...new Set(mentions.map((mention) => mention.key))].some((key) => texts.get(key)?.has(text))) mentionsOf.delete(text);
  };

  return {
    move(gone: Move, come: Move): void {
      for (const [text, { mentions }] of gone) count(text, mentions.get(check.id) ?? [], -1);
      for (const [text, { mentions }] of come) count(text, mentions.get(check.id) ?? [], 1);
    },
    /** Everything wrong now, in reading order. */
    judged(article: CheckedArticle): Found[] {
      if (article.facts !== facts) for (const key of texts.keys()) stale.add(key);
      ({ facts } = article);
      if (stale.size === 0 && judgments.size === 0) return [];
      const places = new Map(article.blocks.map((text, index) => [text, index]));
      for (const key of stale) {
        const users = [...(texts.get(key)?.keys() ?? [])].toSorted((a, b) => places.get(a)! - places.get(b)!);
        const said = users.flatMap((text) => mentionsOf.get(text)!.filter((mention) => mention.key === key).map((mention) => ({ text, mention })));
        const textOfMention = new Map(said.map(({ text, mention }) => [mention, text]));
        const wrong = check.judge(said.map(({ mention }) => mention), article, context);
        if (wrong.length > 0) judgments.set(key, wrong.map((finding) => ({ text: textOfMention.get(finding.of)!, finding })));
        else judgments.delete(key);
      }
      stale.clear();
      return [...judgments.values()].flat()
        .map(({ text, finding: { of, ...finding } }): Found => ({ where: 'body', block: places.get(text)!, range: of.range, ...finding }))
        .toSorted((a, b) => a.block! - b.block! || a.range!.from - b.range!.from);
    },
  };
}
