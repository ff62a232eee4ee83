import type { CheckContext, CheckedArticle, CheckedText, Found, FoundInText, Mention, MentionCheck } from './check';
import type { TextResult } from './checkSession';

type Move = readonly (readonly [CheckedText, Pick<TextResult, 'mentions'>])[];
interface Judgment { readonly text: CheckedText; readonly finding: FoundInText & { readonly of: Mention } }

/** Who mentions what, for one check; a key is judged again when what some text says of it came, went or changed. */
export function mentionIndex(check: MentionCheck, context: CheckContext) {
  /** By key: the texts that mention it, with what each says of it, and how often the text stands in the article. */
  const index = new Map<string, Map<CheckedText, { readonly mentions: readonly Mention[]; times: number }>>();
  const judgments = new Map<string, readonly Judgment[]>();
  const stale = new Set<string>();
  let facts: CheckedArticle['facts'] | null = null;
  /** What was told last, while nothing of it can have changed: neither a judgment nor the place of a text. */
  let told: readonly Found[] | null = null;

  const saidIn = ({ mentions }: Move[number][1]): Map<string, Mention[]> => {
    const said = new Map<string, Mention[]>();
    for (const mention of mentions.get(check.id) ?? []) {
      const list = said.get(mention.key);
      if (list) list.push(mention);
      else said.set(mention.key, [mention]);
    }
    return said;
  };
  const put = (text: CheckedText, key: string, mentions: readonly Mention[]): void => {
    const users = index.get(key) ?? new Map<CheckedText, { mentions: readonly Mention[]; times: number }>();
    const user = users.get(text);
    if (user) user.times += 1;
    else users.set(text, { mentions, times: 1 });
    index.set(key, users);
  };
  const take = (text: CheckedText, key: string): void => {
    const users = index.get(key)!;
    const user = users.get(text)!;
    user.times -= 1;
    if (user.times === 0) users.delete(text);
    if (users.size === 0) index.delete(key);
  };

  /** A text was rewritten and still says the same of this key: what was judged stays, at its new place. */
  function replace(key: string, before: CheckedText, after: CheckedText, now: readonly Mention[]): void {
    const old = index.get(key)!.get(before)!.mentions;
    take(before, key);
    put(after, key, now);
    const judged = judgments.get(key);
    if (!judged?.some(({ text }) => text === before)) return;
    told = null;
    judgments.set(key, judged.map((each) => {
      const at = each.text === before ? old.indexOf(each.finding.of) : -1;
      if (at < 0) return each;
      const by = now[at]!.range.from - each.finding.of.range.from;
      return { text: after, finding: movedBy({ ...each.finding, of: now[at]! }, by) };
    }));
  }

  return {
    move(gone: Move, come: Move): void {
      const rewritten = gone.length === 1 && come.length === 1;
      if (!rewritten && gone.length + come.length > 0) told = null;
      const before = gone.map(([text, result]) => [text, saidIn(result)] as const);
      const after = come.map(([text, result]) => [text, saidIn(result)] as const);
      const settled = new Set<string>();
      if (rewritten) {
        const [[old, said], [text, says]] = [before[0]!, after[0]!];
        for (const [key, mentions] of said) {
          const now = says.get(key);
          const isShared = (index.get(key)?.get(old)?.times ?? 0) > 1;
          if (isShared || now?.length !== mentions.length || now.some((mention, at) => mention.value !== mentions[at]!.value)) continue;
          replace(key, old, text, now);
          settled.add(key);
        }
      }
      const open = (key: string): boolean => !settled.has(key);
      for (const [text, said] of before) for (const key of [...said.keys()].filter(open)) take(text, key);
      for (const [text, said] of after) for (const [key, mentions] of said) if (open(key)) put(text, key, mentions);
      for (const [, said] of [...before, ...after]) for (const key of [...said.keys()].filter(open)) stale.add(key);
    },

    /** Everything wrong now, in reading order. @param placeOf index of a text in the article */
    judged(article: CheckedArticle, placeOf: (text: CheckedText) => number): readonly Found[] {
      if (article.facts !== facts) for (const key of index.keys()) stale.add(key);
      ({ facts } = article);
      if (stale.size > 0) told = null;
      if (told) return told;
      for (const key of stale) {
        const users = [...(index.get(key) ?? [])].toSorted(([a], [b]) => placeOf(a) - placeOf(b));
        const wrong = check.judge(users.flatMap(([, { mentions }]) => mentions), article, context);
        if (wrong.length === 0) judgments.delete(key);
        else {
          const texts = new Map(users.flatMap(([text, { mentions }]) => mentions.map((mention) => [mention, text] as const)));
          judgments.set(key, wrong.map((finding) => ({ text: texts.get(finding.of)!, finding })));
        }
      }
      stale.clear();
      told = [...judgments.values()].flat()
        .map(({ text, finding: { of, ...finding } }): Found => ({ where: 'body', block: placeOf(text), range: of.range, ...finding }))
        .toSorted((a, b) => a.block! - b.block! || a.range!.from - b.range!.from);
      return told;
    },
  };
}

function movedBy(finding: Judgment['finding'], by: number): Judgment['finding'] {
  const moved = <T extends { readonly from: number; readonly to: number }>({ from, to }: T) => ({ from: from + by, to: to + by });
  return {
    ...finding,
    ...(finding.range && { range: moved(finding.range) }),
    ...(finding.fix && { fix: { ...finding.fix, range: moved(finding.fix.range) } }),
  };
}
