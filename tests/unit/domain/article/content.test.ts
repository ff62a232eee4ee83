import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { approvedText, canonicalText, contentHash, type ArticleContent, type Digest } from '../../../../renderer/domain/article/content';
import { bodyWith, figure, paragraph, photoOf, phrase, reportOf } from './report';

const digest: Digest = (text) => Promise.resolve(createHash('sha256').update(text).digest('hex'));
const hashOf = (content: ArticleContent) => contentHash(content, digest);

/** The same value with every object's keys in the opposite order. */
function turned<T>(value: T): T {
  if (Array.isArray(value)) return value.map(turned) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, inner]) => [key, turned(inner)])) as T;
}

/** The same value with every text decomposed. */
const decomposed = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_key, inner: unknown) => (typeof inner === 'string' ? inner.normalize('NFD') : inner)) as T;

const report = reportOf();

describe('the canonical text', () => {
  it('does not depend on the order of keys', () => {
    expect(JSON.stringify(turned(report))).not.toBe(JSON.stringify(report));
    expect(canonicalText(turned(report))).toBe(canonicalText(report));
  });

  it('does not depend on how accents are stored', () => {
    expect(JSON.stringify(decomposed(report))).not.toBe(JSON.stringify(report));
    expect(canonicalText(decomposed(report))).toBe(canonicalText(report));
  });

  it('leaves out what is undefined and keeps what is null', () => {
    const extended = { ...report, body: { ...report.body, marks: undefined } };
    expect(canonicalText(extended)).toBe(canonicalText(report));
    expect(canonicalText(reportOf({ facts: { ...report.facts, opinions: null } }))).toContain('"opinions":null');
  });

  it('is JSON of the content', () => {
    expect(JSON.parse(canonicalText(report))).toEqual(report);
  });
});

describe('the content hash', () => {
  const withPhoto = (change: Parameters<typeof photoOf>[1]) => reportOf({ photos: [photoOf('a', change), report.photos[1]!] });
  const withFacts = (change: Partial<ArticleContent['facts']>) => reportOf({ facts: { ...report.facts, ...change } });
  const [lead, place, end] = report.body.content!;
  const chair = report.facts.chairs[0]!;

  const changes: Record<string, ArticleContent> = {
    'one letter of the headline': reportOf({ headline: `${report.headline}.` }),
    'one accent of the headline': reportOf({ headline: report.headline.replace('Mây', 'Mấy') }),
    'the category': reportOf({ category: 'Tin Tức' }),
    'the byline': reportOf({ byline: 'Hà Vy' }),
    'one letter of the text': reportOf({ body: bodyWith(lead!, place!, paragraph('Năm qua, xã trồng thêm 41 ha rừng và không để xảy ra cháy./.')) }),
    'bold on a word': reportOf({ body: bodyWith(lead!, place!, { ...end!, content: [{ ...end!.content![0]!, marks: [{ type: 'bold' }] }] }) }),
    'the phrase that a paragraph follows': reportOf({ body: bodyWith(phrase('opinions', lead!.content![0]!.text!), place!, end!) }),
    'the order of blocks': reportOf({ body: bodyWith(lead!, end!, place!) }),
    'which photo stands in the text': reportOf({ body: bodyWith(lead!, figure('b'), end!) }),
    'the day of the meeting': withFacts({ date: '2026-02-07' }),
    'the number of opinions': withFacts({ opinions: 9 }),
    'opinions nobody counted': withFacts({ opinions: null }),
    'the chair’s post': withFacts({ chairs: [{ ...chair, posts: 'Bí thư Đảng uỷ xã' }] }),
    'two chairs': withFacts({ chairs: [chair, { ...chair, id: 'p2', name: 'Lục Thị Miên' }] }),
    'two chairs the other way round': withFacts({ chairs: [{ ...chair, id: 'p2', name: 'Lục Thị Miên' }, chair] }),
    'a caption': withPhoto({ caption: 'Các hộ dân nhận cây giống.' }),
    'a credit': withPhoto({ credit: 'Hạ Vi' }),
    'alternative text': withPhoto({ alt: '' }),
    'the picture itself': withPhoto({ hash: 'f'.repeat(64) }),
    'the order of photos': reportOf({ photos: report.photos.toReversed() }),
    'a photo less': reportOf({ photos: report.photos.slice(0, 1) }),
  };

  it.each(Object.entries(changes))('changes with %s', async (_what, changed) => {
    expect(await hashOf(changed)).not.toBe(await hashOf(report));
  });

  it('is another one for each of them', async () => {
    const hashes = await Promise.all(Object.values(changes).map(hashOf));
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('is what the digest makes of the approved text, in UTF-8', async () => {
    expect(await hashOf(turned(decomposed(report)))).toBe(createHash('sha256').update(Buffer.from(approvedText(report), 'utf8')).digest('hex'));
  });

  it('is what it was before a report could have later facts, until one of them says something', async () => {
    const { headline, category, byline, facts, body, photos } = report;
    const { session, date, holder, subject, place, chairs, attendees, groups, documents, opinions } = facts;
    const before = canonicalText({ headline, category, byline, facts: { session, date, holder, subject, place, chairs, attendees, groups, documents, opinions }, body, photos });
    expect(approvedText(report)).toBe(before);
    const later = [withFacts({ period: 'quý I' }), withFacts({ awards: 0 }), withFacts({ conclusions: [{ id: 'k', text: 'trồng rừng', unit: '', deadline: '' }] }), reportOf({ style: 'newspaper' })];
    const hashes = await Promise.all([report, ...later].map(hashOf));
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
