import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import { runChecks } from '../../../../renderer/domain/checks';
import type { HouseStyle } from '../../../../renderer/domain/facts/houseStyle';
import { emptyFacts } from '../../../../renderer/domain/facts/meetingFacts';
import { bodyWith, contextOf, newspaper, paragraph, portal } from '../article/report';

/** Real reports lie beside the project where they are at hand; they are somebody else's text and never come into it. */
const folder = new URL('../../../../../shared/seeds/', import.meta.url);
const isThere = existsSync(folder);
if (!isThere) console.warn('the published reports are not at hand: what the checks find in them is not tested');
const files = isThere ? readdirSync(folder).toSorted() : [];

/** A published page as somebody would paste it: a paragraph a line, nothing filled in. */
function pasted(number: number): ArticleContent {
  const text = readFileSync(new URL(files[number]!, folder), 'utf8').normalize('NFC');
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  return { headline: lines[1] ?? '', category: lines[0] ?? '', byline: '', facts: emptyFacts, body: bodyWith(...lines.map((line) => paragraph(line))), photos: [] };
}

/** Which checks find something in a report, with the words at the place. */
function found(number: number, style: HouseStyle = 'portal'): string[] {
  const content = pasted(number);
  return runChecks(content, contextOf(style === 'portal' ? portal : newspaper)).map(({ check, block, range }) => {
    const text = block === undefined ? '' : (content.body.content![block]!.content?.[0]?.text ?? '');
    return `${check}: ${range ? text.slice(range.from, range.to) : ''}`;
  });
}

describe.skipIf(!isThere)('the mistakes of the published reports', () => {
  it('briefing: one document with two numbers, a quotation mark, documents without a date, a gallery without photos, Đảng and đảng', () => {
    const all = found(0);
    expect(all).toContain('documentNumbers: 05-TT/QU');
    expect(all.filter((each) => each.startsWith('unmatchedQuotes'))).toHaveLength(1);
    for (const number of ['11-ĐA/TU', '04-HD/TU']) expect(all.some((each) => each.startsWith('documentUndated') && each.endsWith(number))).toBe(true);
    expect(all.some((each) => each.startsWith('galleryEmpty'))).toBe(true);
    expect(all.some((each) => each.startsWith('partyCase'))).toBe(true);
  });

  it('steering committee: no closing mark, two tone-mark styles, numbers in one and two digits, the word "số"', () => {
    const all = found(1);
    expect(all.some((each) => each.startsWith('closingMark'))).toBe(true);
    expect(all).toContain('toneMarks: uỷ');
    expect(all).toContain('numberPadding: 1-3');
    expect(all.filter((each) => each.startsWith('documentWordMissing')).length).toBeGreaterThan(2);
    expect(all.some((each) => each.startsWith('documentNumbers'))).toBe(false);
  });

  it('draft report: a caption whose photo is gone, a sentence that opens with a digit', () => {
    const all = found(2);
    expect(all.filter((each) => each.startsWith('strayCaption'))).toHaveLength(1);
    expect(all).toContain('opensWithDigit: 9');
  });

  it('inspection: doubled words, one person with several titles, the page around it', () => {
    const all = found(3);
    expect(all).toContain('doubledWords: đồng chí đồng chí');
    expect(all.some((each) => each.startsWith('titlesDiffer'))).toBe(true);
    expect(all.filter((each) => each.startsWith('pastedPage')).length).toBeGreaterThanOrEqual(7);
    expect(all.filter((each) => each.startsWith('strayCaption'))).toHaveLength(1);
  });

  it('review and awards: a byline without its space, three captions with their credits, a notice', () => {
    const all = found(4, 'newspaper');
    expect(all.some((each) => each.startsWith('gluedName'))).toBe(true);
    expect(all.filter((each) => each.startsWith('strayCaption')).length).toBeGreaterThanOrEqual(6);
    expect(all.some((each) => each.startsWith('pastedPage: (*)'))).toBe(true);
    expect(all.some((each) => each.startsWith('closingMark'))).toBe(false);
  });
});
