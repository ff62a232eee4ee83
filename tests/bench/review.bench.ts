import { test } from '@playwright/test';
import { diffWords } from 'diff';
import { compareContents } from '../../renderer/compare/compareContents';
import { countsOf } from '../../renderer/compare/counts';
import { textBlocks, textOf, type BodyNode } from '../../renderer/domain/article/body';
import type { ArticleContent } from '../../renderer/domain/article/content';
import { settle } from '../../renderer/domain/suggestions/settle';
import { labelledReports } from '../fixtures/labelled/reports';
import { bodyWith, paragraph, reportOf } from '../unit/domain/article/report';
import { median, tell } from './figure';

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const time = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

const words = labelledReports.flatMap(({ text }) => text.split('\n').filter((line) => line.length > 60)).join(' ').split(' ');
const perParagraph = 50;
/** The paragraphs of a report of so many words, no two of them the same. */
const paragraphsOf = (count: number): string[] =>
  range(count / perParagraph).map((at) => `${range(perParagraph - 2).map((word) => words[(at * 47 + word) % words.length]).join(' ')} đoạn ${at}.`);
const contentOf = (paragraphs: readonly string[]): ArticleContent => reportOf({ body: bodyWith(...paragraphs.map((text) => paragraph(text))) });
const plainOf = ({ body }: ArticleContent): string => textBlocks(body).map(textOf).join('\n');

/** What an editor does to a report: a word changed in every tenth paragraph, one paragraph moved, one new, one gone. */
function edited(paragraphs: readonly string[]): string[] {
  const changed = paragraphs.map((text, at) => (at % 10 === 3 ? text.replace(' ', ' ngay ') : text));
  const [moved] = changed.splice(1, 1);
  changed.splice(Math.floor(changed.length / 2), 0, moved!, 'Đoạn mới do biên tập viên viết thêm vào giữa bài.');
  changed.splice(-2, 1);
  return changed;
}

test('two versions compared', () => {
  const sizes = [500, 5_000, 20_000];
  const pairs = sizes.map((count) => {
    const paragraphs = paragraphsOf(count);
    return [contentOf(paragraphs), contentOf(edited(paragraphs))] as const;
  });
  const ours: number[][] = sizes.map(() => []);
  const bare: number[][] = sizes.map(() => []);
  for (let round = 0; round < 12; round += 1) {
    pairs.forEach(([before, after], size) => {
      ours[size]!.push(time(() => compareContents(before, after)));
      const [one, other] = [plainOf(before), plainOf(after)];
      bare[size]!.push(time(() => diffWords(one, other)));
    });
  }
  // The first ones warm up.
  const settled = (numbers: readonly number[]): number => median(numbers.slice(3));
  sizes.forEach((count, size) => {
    tell({ what: `two versions of ${count.toLocaleString('en')} words compared, against a bare diff of words`, value: settled(ours[size]!), floor: settled(bare[size]!), unit: 'ms', goal: 1 });
  });
  tell({ what: 'comparing 20,000 words against four times 5,000', value: settled(ours[2]!), floor: settled(ours[1]!) * 4, unit: 'ms', goal: 1.3 });
});

test('how well two versions are compared', () => {
  const paragraphs = paragraphsOf(5_000);
  const before = contentOf(paragraphs);
  /** Stretches that a bare diff of words shows as added or removed. */
  const bareChanges = (after: ArticleContent): number => diffWords(plainOf(before), plainOf(after)).filter(({ added, removed }) => added || removed).length;

  const moved = contentOf([...paragraphs.slice(1, 40), paragraphs[0]!, ...paragraphs.slice(40)]);
  const move = compareContents(before, moved);
  const moves = move.body.filter(({ op }) => op !== 'same' && op !== 'movedAway').length;
  tell({ what: 'changes shown for one moved paragraph', value: moves, floor: 1, unit: 'changes', goal: 1 });

  const oneWord = contentOf(paragraphs.map((text, at) => (at === 50 ? text.replace(text.split(' ')[20]!, 'khác') : text)));
  const counted = countsOf(compareContents(before, oneWord));
  tell({ what: 'words shown as changed for one changed word', value: Math.max(counted.added, counted.removed), floor: 1, unit: 'words', goal: 1 });
  tell({ what: 'changes shown for a moved paragraph, against a bare diff of words', value: moves, floor: bareChanges(moved), unit: 'changes', goal: 1 });
});

/** A body with so many suggestions in it: in every paragraph a word for another, every fourth cut from the one before it. */
function suggestedBody(count: number): BodyNode {
  const marked = (text: string, type: 'insertion' | 'deletion', id: string): BodyNode => ({ type: 'text', text, marks: [{ type, attrs: { id } }] });
  return bodyWith(...paragraphsOf(count * perParagraph).map((text, at): BodyNode => ({
    type: 'paragraph', attrs: { split: at % 4 === 3 ? `s${at}` : null },
    content: [{ type: 'text', text }, marked(' cũ', 'deletion', `s${at}`), marked(' mới', 'insertion', `s${at}`), { type: 'text', text: ' hết.' }],
  })));
}

test('suggestions accepted', () => {
  const [few, many] = [suggestedBody(250), suggestedBody(1_000)];
  const rounds = range(12).map(() => ({
    few: time(() => settle(few, () => 'accept')), many: time(() => settle(many, () => 'accept')), copied: time(() => JSON.parse(JSON.stringify(many))),
  })).slice(3);
  const [of250, of1000, copied] = (['few', 'many', 'copied'] as const).map((name) => median(rounds.map((round) => round[name]))) as [number, number, number];
  tell({ what: '1,000 suggestions accepted, against a copy of the text', value: of1000, floor: copied, unit: 'ms', goal: 2 });
  tell({ what: '1,000 suggestions accepted, against four times 250', value: of1000, floor: of250 * 4, unit: 'ms', goal: 1.3 });
});
