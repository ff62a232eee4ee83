import { test } from '@playwright/test';
import { checkedArticle, checkSession, type CheckContext, type CheckedArticle } from '../../renderer/domain/checks';
import { directoryOf } from '../../renderer/domain/directory/directoryOf';
import type { Person } from '../../renderer/domain/directory/entry';
import { readReport } from '../../renderer/domain/reading/readReport';
import { labelledReports } from '../fixtures/labelled/reports';
import { contextOf, paragraph, portal, reportOf } from '../unit/domain/article/report';
import { median, tell } from './figure';

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const time = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

const words = labelledReports.flatMap(({ text }) => text.split('\n').filter((line) => line.length > 60)).join(' ').split(' ');
/** A report of so many words, in paragraphs of fifty. */
function reportOfWords(count: number): CheckedArticle {
  const paragraphs = range(count / 50).map((at) => paragraph(`${range(50).map((word) => words[(at * 47 + word) % words.length]).join(' ')} đoạn ${at}.`));
  return checkedArticle(reportOf({ body: { type: 'doc', content: paragraphs } }));
}
const context: CheckContext = contextOf(portal);

/** One keystroke in the middle of the report: one block is another object, all others stay. */
function typed(article: CheckedArticle, key: number): CheckedArticle {
  const at = Math.floor(article.blocks.length / 2);
  return { ...article, blocks: article.blocks.with(at, { ...article.blocks[at]!, text: `${article.blocks[at]!.text} ${'abcd'.repeat(key % 5)}` }) };
}

test('all checks', () => {
  const [short, long] = [1_000, 20_000].map(reportOfWords);
  const full = (article: CheckedArticle): number => time(() => checkSession(context).update({ ...article, blocks: article.blocks.map((block) => ({ ...block })) }));
  const key = (article: CheckedArticle): (() => number) => {
    const session = checkSession(context);
    session.update(article);
    let n = 0;
    return () => {
      const next = typed(article, (n += 1));
      return time(() => session.update(next));
    };
  };
  const [fulls, keys]: [number[][], number[][]] = [[[], []], [[], []]];
  const [shortKey, longKey] = [key(short!), key(long!)];
  for (let round = 0; round < 220; round += 1) {
    if (round % 10 === 0) {
      fulls[0]!.push(full(short!) * 20);
      fulls[1]!.push(full(long!));
    }
    keys[0]!.push(shortKey());
    keys[1]!.push(longKey());
  }
  // The first ones warm up.
  const settled = (numbers: readonly number[]): number => median(numbers.slice(Math.floor(numbers.length / 5)));
  tell({ what: 'all checks, 20,000 words against twenty times 1,000', value: settled(fulls[1]!), floor: settled(fulls[0]!), unit: 'ms', goal: 1.3 });
  tell({ what: 'after one keystroke, 20,000 words against 1,000', value: settled(keys[1]!), floor: settled(keys[0]!), unit: 'ms', goal: 1.3 });
});

test('a name found', () => {
  const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Ngô', 'Mạc'];
  const middles = ['Văn', 'Thị', 'Quang', 'Ngọc', 'Đức', 'Minh', 'Thu', 'Hữu', 'Gia', 'Xuân'];
  const given = ['An', 'Bình', 'Cường', 'Dung', 'Điền', 'Giang', 'Hà', 'Khánh', 'Lan', 'Mai', 'Nam', 'Oanh', 'Phúc', 'Quý', 'Sơn', 'Tuệ', 'Uyên', 'Vy', 'Yến', 'Thủy'];
  const people = (count: number): Person[] => range(count).map((at) => ({
    id: `p${at}`, kind: 'person', source: 'imported', updatedAt: '', posts: [{ title: 'Bí thư chi bộ', from: '', to: '' }],
    name: `${families[at % 10]} ${middles[Math.floor(at / 10) % 10]} ${given[Math.floor(at / 100) % 20]} ${given[(at * 7) % 20]}`,
  }));
  const [few, many] = [directoryOf(people(100)), directoryOf(people(10_000))];
  const queries = ['ng', 'ma', 'la', 'ntd', 'le thi', 'dien', 'th', 'hoang gia'];
  const search = (directory: typeof few): number => time(() => {
    for (let turn = 0; turn < 50; turn += 1) for (const query of queries) directory.findPeople(query, 8);
  }) / (50 * queries.length);
  const [small, large]: number[][] = [[], []];
  for (let round = 0; round < 40; round += 1) {
    small!.push(search(few));
    large!.push(search(many));
  }
  tell({ what: 'a name found among 10,000 against among 100', value: median(large!.slice(8)), floor: median(small!.slice(8)), unit: 'ms', goal: 1.5 });
});

test('facts read out of reports', () => {
  let id = 0;
  const read = (): number => time(() => {
    for (const { text } of labelledReports) readReport(text, { newId: () => `n${(id += 1)}` });
  });
  const times = range(120).map(read).slice(30);
  const perSecond = labelledReports.length / (median(times) / 1000);
  tell({ what: 'facts read out of reports, against 1,000 a second', value: perSecond, floor: 1000, unit: 'reports/s', goal: 1, isRate: true });
});
