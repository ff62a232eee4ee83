import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { contentHash, type ArticleContent } from '../../../../renderer/domain/article/content';
import { runChecks } from '../../../../renderer/domain/checks';
import type { MeetingFacts } from '../../../../renderer/domain/facts/meetingFacts';
import { sha256 } from '../../../../renderer/app/services/actor';
import { articleContent } from '../../../../renderer/publish/queue/parseContent';
import { documentFrom, readContent } from '../../../../renderer/editor/document/articleDocument';
import { articleFields, type ArticleFields } from '../../../../renderer/editor/document/articleFields';
import { articleHistory } from '../../../../renderer/editor/document/history';
import { restoreContent } from '../../../../renderer/editor/document/restore';
import { settleFields } from '../../../../renderer/editor/document/suggestFields';
import { removePhoto, putPhoto, setPhotoText } from '../../../../renderer/editor/document/photos';
import { contextOf, photoOf } from '../../domain/article/report';
import { boundReport, briefing } from './factsAndText';

const at = '2026-11-29T03:00:00.000Z';
const bound = boundReport({ photos: [photoOf('a')] });
const report: ArticleContent = { ...bound, facts: { ...bound.facts, opinions: 8 } };
const desk = (content: ArticleContent = report) => {
  const doc = documentFrom(content);
  const as = (by: string | null): ArticleFields => articleFields(doc, briefing, by === null ? null : { by, at: () => at });
  return { doc, as, linh: as('linh'), content: () => readContent(doc), settle: (verdict: 'accept' | 'reject', by?: string) => settleFields(doc, briefing, (one) => (by === undefined || one.by === by ? verdict : null)) };
};
const caption = { kind: 'photo', id: 'a', field: 'caption' } as const;
const attendee = (id: string, name: string) => ({ id, name, posts: '' });

/** Every kind of field, each with a change of it. */
const changes: readonly (readonly [string, (fields: ArticleFields) => void])[] = [
  ['the headline', (fields) => fields.write({ kind: 'headline' }, 'Xã Mây Hạ giữ rừng')],
  ['an emptied headline', (fields) => fields.write({ kind: 'headline' }, '')],
  ['a caption', (fields) => fields.write(caption, 'Người dân nhận cây')],
  ['a credit', (fields) => fields.write({ kind: 'photo', id: 'a', field: 'credit' }, 'Bế Đính')],
  ['an alternative text', (fields) => fields.write({ kind: 'photo', id: 'a', field: 'alt' }, 'Luống cây')],
  ...([
    { holder: 'UBND xã Mây Hạ' }, { date: '2026-03-06' }, { session: 'evening' }, { opinions: 3 }, { opinions: null }, { chairs: [] },
    { attendees: [attendee('x', 'Lò Văn Tấu'), attendee('y', 'Cà Thị Én')] },
  ] satisfies Partial<MeetingFacts>[]).map((change) => [`the fact ${JSON.stringify(change)}`, (fields: ArticleFields) => fields.changeFacts(() => change)] as const),
];

describe.each(changes)('%s', (_name, change) => {
  it('suggested leaves the article as it was; accepted it is the plain change, rejected the original', async () => {
    const plain = desk();
    change(plain.as(null));
    const one = desk();
    change(one.linh);
    const { suggestions, ...said } = one.content();
    expect(suggestions).toMatchObject([{ by: 'linh', at }]);
    expect(said).toEqual(desk().content());
    expect(one.settle('accept')).toBe(1);
    expect(one.content()).toEqual(plain.content());
    const other = desk();
    change(other.linh);
    other.settle('reject');
    expect(other.content()).toEqual(desk().content());
    expect(await contentHash(other.content(), sha256)).toBe(await contentHash(desk().content(), sha256));
  });

  it('is one step of undo once it was accepted or rejected', () => {
    for (const verdict of ['accept', 'reject'] as const) {
      const one = desk();
      change(one.linh);
      const open = one.content();
      const history = articleHistory(one.doc);
      one.settle(verdict);
      history.undo();
      expect(one.content()).toEqual(open);
      history.redo();
      expect(one.content().suggestions).toBeUndefined();
    }
  });

  it('goes with the document, survives as content, and comes back with a revision', () => {
    const one = desk();
    change(one.linh);
    const open = one.content();
    const copy = new Y.Doc();
    Y.applyUpdateV2(copy, Y.encodeStateAsUpdateV2(one.doc));
    expect(readContent(copy)).toEqual(open);
    expect(readContent(documentFrom(open))).toEqual(open);
    expect(articleContent.parse(JSON.parse(JSON.stringify(open)))).toEqual(JSON.parse(JSON.stringify(open)));
    one.settle('reject');
    restoreContent(one.doc, open);
    expect(one.content()).toEqual(open);
    restoreContent(one.doc, report);
    expect(one.content().suggestions).toBeUndefined();
  });

  it('keeps the article from being approved while it is open', () => {
    const one = desk();
    const open = () => runChecks(one.content(), contextOf(briefing)).filter(({ check }) => check === 'openSuggestions');
    expect(open()).toEqual([]);
    change(one.linh);
    expect(open()).toMatchObject([{ severity: 'error', values: { number: '1' } }]);
  });
});

describe('what somebody suggests for a field', () => {
  it('is what they see there, and nobody else', () => {
    const one = desk();
    one.linh.write({ kind: 'headline' }, 'Tít của Linh');
    one.linh.changeFacts(() => ({ opinions: 4 }));
    expect(one.linh.read({ kind: 'headline' })).toBe('Tít của Linh');
    expect(one.linh.facts().opinions).toBe(4);
    for (const other of [one.as(null), one.as('duc')]) {
      expect(other.read({ kind: 'headline' })).toBe(report.headline);
      expect(other.facts()).toEqual(report.facts);
    }
  });

  it('goes on in the same suggestion, letter by letter and with replayed Backspace, and is none when the words are as they were', () => {
    const one = desk();
    for (const words of ['Xã', 'Xã Ma', 'Xã M', 'Xã Mâ', 'Xã Mây']) one.linh.write({ kind: 'headline' }, words);
    expect(one.content().suggestions).toMatchObject([{ before: report.headline, after: 'Xã Mây' }]);
    one.linh.write({ kind: 'headline' }, report.headline.normalize('NFD'));
    expect(one.content().suggestions).toBeUndefined();
  });

  it('stays beside what others suggest: one author is accepted, the other rejected', () => {
    const one = desk();
    one.linh.write({ kind: 'headline' }, 'Tít của Linh');
    one.linh.write(caption, 'Chú thích của Linh');
    one.as('duc').write({ kind: 'headline' }, 'Tít của Đức');
    expect(one.settle('accept', 'linh')).toBe(2);
    expect(one.settle('reject', 'duc')).toBe(1);
    expect(one.content()).toMatchObject({ headline: 'Tít của Linh', photos: [{ caption: 'Chú thích của Linh' }] });
    expect(one.content().suggestions).toBeUndefined();
  });

  it('keeps what was written in the field meanwhile', () => {
    const one = desk({ ...report, headline: 'Mây Hạ giữ rừng' });
    one.linh.write({ kind: 'headline' }, 'Mây Hạ giữ rừng đầu nguồn');
    one.as(null).write({ kind: 'headline' }, 'Xã Mây Hạ giữ rừng');
    expect(one.linh.read({ kind: 'headline' })).toBe('Xã Mây Hạ giữ rừng đầu nguồn');
    one.linh.write({ kind: 'headline' }, 'Xã Mây Hạ giữ rừng đầu nguồn!');
    one.settle('accept');
    expect(one.content().headline).toBe('Xã Mây Hạ giữ rừng đầu nguồn!');
  });

  it('changes its lines of a list and leaves those that others wrote meanwhile', () => {
    const one = desk();
    const [a, b, c] = [attendee('a', 'Lò Văn Tấu'), attendee('b', 'Cà Thị Én'), attendee('c', 'Bế Đính')] as const;
    one.as(null).changeFacts(() => ({ attendees: [a, b] }));
    one.linh.changeFacts(({ attendees }) => ({ attendees: attendees.filter(({ id }) => id !== 'a').map((each) => ({ ...each, posts: 'Phó Chủ tịch' })) }));
    one.as(null).changeFacts(({ attendees }) => ({ attendees: [...attendees.map((each) => (each.id === 'b' ? { ...each, name: 'Cà Thị Yến' } : each)), c] }));
    one.settle('accept');
    expect(one.content().facts.attendees).toEqual([{ id: 'b', name: 'Cà Thị Yến', posts: 'Phó Chủ tịch' }, c]);
  });

  it('of a photo that is gone is no suggestion, and is there again with it', () => {
    const one = desk();
    one.linh.write(caption, 'Chú thích của Linh');
    const [photo] = one.content().photos;
    removePhoto(one.doc, 'a');
    expect(one.content().suggestions).toBeUndefined();
    putPhoto(one.doc, photo!);
    setPhotoText(one.doc, 'a', { caption: photo!.caption });
    expect(one.content().suggestions).toHaveLength(1);
  });

  it('that no field can say is only rejected, and what is no suggestion at all is passed over', () => {
    const one = desk();
    const map = one.doc.getMap('fieldSuggestions');
    map.set('x', 'none');
    map.set('y', new Y.Map([['place', 'fact/__proto__']]));
    expect(one.content().suggestions).toBeUndefined();
    map.set('fact/attendees|linh', new Y.Map<unknown>([['place', 'fact/attendees'], ['by', 'linh'], ['at', at], ['before', '[]'], ['after', new Y.Text('[{"id":')]]));
    expect(one.linh.facts()).toEqual(report.facts);
    expect(one.settle('accept')).toBe(0);
    expect(one.content().suggestions).toHaveLength(1);
    expect(one.settle('reject')).toBe(1);
    expect(one.content()).toEqual(desk().content());
  });
});
