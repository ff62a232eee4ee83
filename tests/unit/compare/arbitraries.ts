import fc from 'fast-check';
import type { BodyMark, BodyNode } from '../../../renderer/domain/article/body';
import type { ArticleContent } from '../../../renderer/domain/article/content';
import { sessions, textFacts, type MeetingFacts, type TextFact } from '../../../renderer/domain/facts/meetingFacts';
import { photoOf } from '../domain/article/report';

/** Few words, so that two texts share some and a text repeats itself; one of them comes decomposed. */
const word = fc.constantFrom('hội', 'nghị', 'xã', 'Mây', 'Hạ', 'đồng', 'chí', 'ngu\u031bo\u031b\u0300i', '1.250', '06/02/2026', '09-TT/HU', '“rừng”', '…', ',', '.');
const gap = fc.constantFrom(' ', ' ', ' ', '  ', '\u00a0');
export const sentence = fc.array(fc.tuple(word, gap), { maxLength: 14 }).map((parts) => parts.map(([text, space]) => text + space).join('').trimEnd());

const marks = fc.constantFrom<readonly BodyMark[]>([], [], [], [{ type: 'bold' }], [{ type: 'link', attrs: { href: 'https://may-ha.vn' } }]);
const hardBreak: BodyNode = { type: 'hardBreak' };
const inline = fc.array(fc.oneof({ weight: 5, arbitrary: fc.record({ text: sentence, marks }) }, { weight: 1, arbitrary: fc.constant(hardBreak) }), { maxLength: 4 })
  .map((parts) => parts.reduce<BodyNode[]>((nodes, part) => {
    if ('type' in part) return [...nodes, part];
    if (part.text === '') return nodes;
    const last = nodes.at(-1);
    const styled = part.marks.length > 0 ? { marks: part.marks } : {};
    // An editor joins neighbours with the same marks.
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(part.marks)) return [...nodes.slice(0, -1), { ...last, text: `${last.text} ${part.text}` }];
    return [...nodes, { type: 'text', text: part.text, ...styled }];
  }, []));
const filled = (kind: BodyNode, content: readonly BodyNode[]): BodyNode => (content.length > 0 ? { ...kind, content } : kind);
const paragraph = inline.map((content) => filled({ type: 'paragraph', attrs: { phrase: null, slot: null } }, content));
const heading = fc.tuple(fc.constantFrom(2, 3), inline).map(([level, content]) => filled({ type: 'heading', attrs: { level } }, content));
const list = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items): BodyNode => ({ type: 'bulletList', content: items.map((item) => ({ type: 'listItem', content: [item] })) }));
const quote = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content): BodyNode => ({ type: 'blockquote', content }));
const figure = fc.constantFrom('a', 'b', 'c').map((photo): BodyNode => ({ type: 'figure', attrs: { photo } }));
const node = fc.oneof({ weight: 6, arbitrary: paragraph }, heading, list, quote, figure, fc.constant<BodyNode>({ type: 'horizontalRule' }));
export const body = fc.array(node, { maxLength: 9 }).map((content): BodyNode => ({ type: 'doc', content }));

/** Entries with ids of their own, in any order. */
const entries = <T extends { id: string }>(entry: (id: string) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray(['p', 'q', 'r', 's']).chain((ids) => fc.tuple(...ids.map(entry)));
const attendees = entries((id) => fc.record({ id: fc.constant(id), name: sentence, posts: sentence }));
const groups = entries((id) => fc.record({ id: fc.constant(id), count: fc.option(fc.nat(60)), label: sentence }));
const facts: fc.Arbitrary<MeetingFacts> = fc.record({
  ...(Object.fromEntries(textFacts.map((field) => [field, sentence])) as Record<TextFact, fc.Arbitrary<string>>),
  session: fc.constantFrom(...sessions), date: fc.constantFrom('', '2026-02-06', '2026-11-21'),
  chairs: attendees, attendees, hosts: attendees, groups, hostGroups: groups, figures: groups,
  documents: entries((id) => fc.record({ id: fc.constant(id), type: sentence, number: sentence, date: fc.constantFrom('', '2026-02-06'), subject: sentence })),
  conclusions: entries((id) => fc.record({ id: fc.constant(id), text: sentence, unit: sentence, deadline: fc.constantFrom('', '2026-03-30') })),
  opinions: fc.option(fc.nat(20)), awards: fc.option(fc.nat(40)),
});
const photos = entries((id) => fc.record({ hash: fc.constantFrom('1', '2'), caption: sentence, credit: sentence, alt: sentence }).map((change) => photoOf(id, change)));

export const content: fc.Arbitrary<ArticleContent> = fc.record({ headline: sentence, category: sentence, byline: sentence, facts, body, photos });

/** A content and what an editor made of it: blocks moved, dropped, doubled, rewritten. */
export const edited: fc.Arbitrary<readonly [ArticleContent, ArticleContent]> = fc.tuple(content, content).chain(([one, other]) => {
  const blocks = [...one.body.content!, ...other.body.content!];
  return fc.shuffledSubarray(blocks.map((_, index) => index)).map((order): [ArticleContent, ArticleContent] =>
    [one, { ...other, headline: one.headline, body: { type: 'doc', content: order.map((index) => blocks[index]!) } }]);
});
