import { compose, missingFact, wordingFor } from '../facts/compose';
import type { HouseStyle } from '../facts/houseStyle';
import type { MeetingFacts } from '../facts/meetingFacts';
import type { Wording } from '../templates/template';
import { readValue } from './readValue';

/** A wording as it stands in the text: set words and, at the odd places, the values of placeholders. */
interface Phrase {
  readonly literals: readonly string[];
  readonly names: readonly string[];
  readonly values: readonly string[];
}

/** Ways of laying the set words over the text that are tried at most; a phrase has a handful of placeholders. */
const mostTries = 64;
/** Places looked at on the way, so that a hostile text of nothing but set words does not hold up the program. */
const mostSteps = 2000;

function phraseOf(wording: string, facts: MeetingFacts, style: HouseStyle): Phrase {
  const parts = wording.normalize('NFC').split(/\{([^{}]*)\}/);
  const names = parts.filter((_part, at) => at % 2 === 1);
  return { literals: parts.filter((_part, at) => at % 2 === 0), names, values: names.map((name) => compose(`{${name}}`, facts, style) || missingFact) };
}

/** The values if all of the edit lies inside a single one of them. */
function* oneValueChanged({ literals, values }: Phrase, text: string): Generator<string[]> {
  for (const at of values.keys()) {
    const before = literals.slice(0, at + 1).map((literal, index) => literal + (index < at ? values[index]! : '')).join('');
    const after = literals.slice(at + 1).map((literal, index) => literal + (values[at + 1 + index] ?? '')).join('');
    if (text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after)) {
      yield values.map((value, index) => (index === at ? text.slice(before.length, text.length - after.length) : value));
    }
  }
}

/** The values for each way in which the set words stand in the text in their order; values that still stand are tried first. */
function* valuesBetween(phrase: Phrase, text: string, steps = { left: mostSteps }, at = 0, from = 0): Generator<string[]> {
  const { literals, values } = phrase;
  if (--steps.left < 0) return;
  if (at === 0 && from === 0) {
    if (!text.startsWith(literals[0]!) || !text.endsWith(literals.at(-1)!)) return;
    from = literals[0]!.length;
  }
  if (at === values.length) {
    if (from === text.length) yield [];
    return;
  }
  const next = literals[at + 1]!;
  const last = at === values.length - 1;
  const ends: number[] = [];
  const stands = from + values[at]!.length;
  if (text.startsWith(values[at]! + next, from)) ends.push(stands);
  if (last) ends.push(text.length - next.length);
  else for (let end = text.indexOf(next, from + 1); end > 0 && ends.length < mostTries; end = text.indexOf(next, end + 1)) ends.push(end);
  for (const end of new Set(ends)) {
    if (end < from || !text.startsWith(next, end)) continue;
    for (const rest of valuesBetween(phrase, text, steps, at + 1, end + next.length)) yield [text.slice(from, end), ...rest];
  }
}

/**
 * Tells which facts a person changed by editing a composed phrase by hand.
 * @param wording the template's wording the phrase was composed from; its set words must still stand in the text.
 * @param text the phrase as edited; decomposed text is read as composed.
 * @param facts the facts the phrase was composed from.
 * @param newId gives an id for an entry that is new; entries that were there keep theirs.
 * @returns the facts that change, {} for none; null where the edit is in the set words or cannot be read back: with the facts
 *   returned, `compose` gives exactly the edited text.
 * @throws RangeError for a wording with a placeholder that does not exist.
 */
export function readPhrase(wording: Wording, text: string, facts: MeetingFacts, style: HouseStyle, newId: () => string): Partial<MeetingFacts> | null {
  const edited = text.normalize('NFC');
  if (compose(wording, facts, style) === edited) return {};
  const phrase = phraseOf(wordingFor(wording, facts, style), facts, style);
  if (phrase.names.length === 0) return null;
  for (const values of oneValueChanged(phrase, edited)) {
    const change = changeOf(values);
    if (change) return change;
  }
  let tries = 0;
  for (const values of valuesBetween(phrase, edited)) {
    const change = changeOf(values);
    if (change) return change;
    if (++tries >= mostTries) break;
  }
  return null;

  function changeOf(values: readonly string[]): Partial<MeetingFacts> | null {
    let change: Partial<MeetingFacts> = {};
    for (const [at, name] of phrase.names.entries()) {
      if (values[at] === phrase.values[at]) continue;
      const read = readValue(name, values[at]!, { facts: { ...facts, ...change }, style, newId });
      if (!read) return null;
      change = { ...change, ...read };
    }
    return compose(wording, { ...facts, ...change }, style) === edited ? onlyChanged(change, facts) : null;
  }
}

/** A placeholder may gather several facts, of which an edit changes one. */
function onlyChanged(change: Partial<MeetingFacts>, facts: MeetingFacts): Partial<MeetingFacts> {
  const entries = Object.entries(change).filter(([fact, value]) => JSON.stringify(value) !== JSON.stringify(sorted(facts[fact as keyof MeetingFacts], value)));
  return Object.fromEntries(entries) as Partial<MeetingFacts>;
}

/** The fact as it was, its entries' fields in the order of those read. */
function sorted(was: unknown, read: unknown): unknown {
  if (!Array.isArray(was) || !Array.isArray(read)) return was;
  return was.map((entry: Record<string, unknown>, at) => Object.fromEntries(Object.keys((read[at] ?? entry) as object).map((key) => [key, entry[key]])));
}
