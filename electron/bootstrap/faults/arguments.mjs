import { Problem } from '../speech/problem.mjs';

/**
 * Takes what follows `npm run faults --` apart: the part, and how often and with which row of chances.
 * @param {string[]} args
 * @param {readonly string[]} parts the parts there are
 * @returns {{ part: string, runs?: number, seed?: number, more: string[] }} `more` is for the part's test runner
 */
export function parseFaultArguments(args, parts) {
  const [part, ...rest] = args;
  if (!part || !parts.includes(part)) throw new Problem('unknown-fault-part', { part: part ?? '', parts: parts.join('|') });
  const found = { part, more: [] };
  for (let at = 0; at < rest.length; at += 1) {
    const [, name, joined] = /^--(runs|seed)(?:=(.*))?$/.exec(rest[at]) ?? [];
    if (name) found[name] = wholeNumber(name, joined ?? rest[(at += 1)]);
    else found.more.push(rest[at]);
  }
  return found;
}

function wholeNumber(name, text) {
  const number = Number(text);
  if (!/^\d+$/.test(text ?? '') || number < 1 || number > 999_999_999) throw new Problem('fault-number', { name, text: text ?? '' });
  return number;
}
