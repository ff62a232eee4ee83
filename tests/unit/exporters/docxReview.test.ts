import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { settle } from '../../../renderer/domain/suggestions/settle';
import { exporters } from '../../../renderer/exporters/registry';
import { options } from './options';
import { reviewedBody as body, reviewedReport as content, review } from './reviewedReport';
import { trackedLines } from './trackedLines';
import { wellFormed } from './wellFormed';

async function partsOf(made: Partial<typeof options>, of = content): Promise<(path: string) => string> {
  const { files } = await exporters.find(({ id }) => id === 'docx')!.export(of, { ...options, ...made });
  const entries = unzipSync((files[0] as { bytes: Uint8Array }).bytes);
  return (path) => (entries[path] ? strFromU8(entries[path]) : '');
}

describe('open suggestions in a Word file', () => {
  it.each(['accept', 'reject'] as const)('%s to the same as in the desk', async (verdict) => {
    const reviewed = (await partsOf({ review: { ...review, comments: [] } }))('word/document.xml');
    const settled = (await partsOf({}, { ...content, body: settle(body, () => verdict) }))('word/document.xml');
    // A photo that is no longer placed closes a report of ours; Word knows only the deleted one.
    const expected = trackedLines(settled, verdict).slice(0, verdict === 'accept' ? -2 : undefined);
    expect(trackedLines(reviewed, verdict)).toEqual(expected);
  });

  it('have who and when, a number each, and are well-formed', async () => {
    const document = (await partsOf({ review }))('word/document.xml');
    expect(wellFormed(document)).toBe('');
    expect(document).toContain('w:author="Bàn Thị Nhài" w:date="2026-02-05T01:02:03Z"');
    expect(document).toContain('w:author="Hoàng &quot;Páo&quot; &lt;b&gt;"');
    const ids = [...document.matchAll(/<w:(?:ins|del) w:id="(\d+)"/gu)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(15);
    // A picture and its caption share what is suggested of them.
    expect(new Set(ids).size).toBeGreaterThanOrEqual(ids.length - 3);
    expect(document).toMatch(/<w:del [^>]*><w:r><w:delText[^>]*>Đoạn thừa\.<\/w:delText>/u);
  });

  it('stay at the desk where they are not asked for', async () => {
    const part = await partsOf({});
    expect(part('word/document.xml')).not.toMatch(/<w:(?:ins|del) |<w:comment/u);
    expect(part('word/comments.xml')).toBe('');
  });
});

describe('comments in a Word file', () => {
  it('stand around the words that they are about, with who, when and their answers', async () => {
    const part = await partsOf({ review });
    const document = part('word/document.xml');
    /** Between the ends of a comment. */
    const between = (id: number): string => document.split(`<w:commentRangeStart w:id="${id}"/>`)[1]!.split(`<w:commentRangeEnd w:id="${id}"/>`)[0]!;
    const wordsBetween = (id: number): string => between(id).replace(/<[^>]*>/gu, '');
    expect([0, 1, 2, 3].map(wordsBetween)).toEqual(['Xã Mây Hạ bàn cách giữ rừng đầu nguồn', 'nay, xã ', 'nay, xã ', 'đoạn nay']);
    expect(between(4)).toContain('<w:drawing>');
    expect(wordsBetween(5)).toBe('Xã Mây Hạ bàn cách giữ rừng đầu nguồn');
    for (const id of [0, 1, 2, 3, 4, 5]) expect(document).toContain(`<w:commentReference w:id="${id}"/>`);
    const comments = part('word/comments.xml');
    expect(wellFormed(comments)).toBe('');
    const said = [...comments.matchAll(/<w:comment .*?<\/w:comment>/gsu)].map(([one]) => [/w:author="([^"]*)"/u.exec(one)?.[1], /w:date="([^"]*)"/u.exec(one)?.[1]?.slice(0, 16), one.replace(/<\/w:p>(?=<w:p)/gu, ' ').replace(/<[^>]*>/gu, '').trim()]);
    expect(said).toEqual([
      ['Bàn Thị Nhài', '2026-02-06T02:00', 'Tít dài quá.'], ['Bàn Thị Nhài', '2026-02-06T02:00', 'Ai họp?'], ['Hoàng Páo', '2026-02-06T03:00', 'Đảng ủy. Đã sửa.'],
      ['Bàn Thị Nhài', '2026-02-06T02:00', 'Hai đoạn này nên gộp.'], ['Bàn Thị Nhài', '2026-02-06T02:00', 'Ảnh mờ.'], ['Bàn Thị Nhài', '2026-02-06T02:00', '“chữ đã mất”: Chữ này đâu rồi?'],
    ]);
    expect(part('word/commentsExtended.xml')).toMatch(/w15:paraIdParent="/u);
  });
});
