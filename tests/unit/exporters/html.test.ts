import { describe, expect, test } from 'vitest';
import type { BodyMark, BodyNode } from '../../../renderer/domain/article/body';
import type { ArticleContent } from '../../../renderer/domain/article/content';
import { photoMetadataOf } from '../../../renderer/domain/publishing/photoMetadata';
import { exporters, pageRenderer, renderFragment } from '../../../renderer/exporters/registry';
import { contentOf, photoOf } from '../publish/sample';
import { options } from './options';

const text = (words: string, ...marks: (string | BodyMark)[]): BodyNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 && { marks: marks.map((mark) => (typeof mark === 'string' ? { type: mark } : mark)) }),
});
const link = (href: unknown): BodyMark => ({ type: 'link', attrs: { href } });
const node = (type: string, content: readonly BodyNode[] = [], attrs?: Record<string, unknown>): BodyNode => ({ type, content, ...(attrs && { attrs }) });
const p = (...content: BodyNode[]): BodyNode => node('paragraph', content);

const withBody = (...content: BodyNode[]): ArticleContent => ({ ...contentOf(1, []), body: node('doc', content) });
const html = (...content: BodyNode[]): string => renderFragment(withBody(...content), (id) => `photos/${id}`);

describe('fragment', () => {
  test.each<[string, BodyNode, string]>([
    ['a paragraph bound to a phrase', node('paragraph', [text('Sáng')], { phrase: 'lead' }), '<p>Sáng</p>'],
    ['signs that mean something in HTML', p(text('a < b & "c" > d')), '<p>a &lt; b &amp; &quot;c&quot; &gt; d</p>'],
    ['an empty paragraph', p(), ''],
    ['a paragraph of blanks', p(text('  ')), ''],
    ['headings', node('heading', [text('Kết quả')], { level: 2 }), '<h2>Kết quả</h2>'],
    ['headings below', node('heading', [text('Thu')], { level: 3 }), '<h3>Thu</h3>'],
    ['a heading of no level', node('heading', [text('Thu')], { level: 1 }), '<h2>Thu</h2>'],
    ['a hard break and a line feed', p(text('một\nhai'), node('hardBreak'), text('ba')), '<p>một hai<br>ba</p>'],
    ['a rule', node('horizontalRule'), '<hr>'],
    ['a quotation', node('blockquote', [p(text('Làm ngay'))]), '<blockquote><p>Làm ngay</p></blockquote>'],
    ['a list', node('bulletList', [node('listItem', [p(text('một'))]), node('listItem', [p(text('hai'))])]), '<ul><li>một</li>\n<li>hai</li></ul>'],
    ['a list that goes on', node('orderedList', [node('listItem', [p(text('ba'))])], { start: 3 }), '<ol start="3"><li>ba</li></ol>'],
    ['a list from one', node('orderedList', [node('listItem', [p(text('một'))])], { start: 1 }), '<ol><li>một</li></ol>'],
    [
      'a list in a list',
      node('bulletList', [node('listItem', [p(text('một')), node('orderedList', [node('listItem', [p(text('a'))])])])]),
      '<ul><li>một\n<ol><li>a</li></ol></li></ul>',
    ],
    ['an item of two paragraphs', node('bulletList', [node('listItem', [p(text('một')), p(text('hai'))])]), '<ul><li><p>một</p>\n<p>hai</p></li></ul>'],
    ['marks', p(text('đậm', 'bold'), text('nghiêng', 'italic'), text('gạch', 'underline'), text('bỏ', 'strike')), '<p><strong>đậm</strong><em>nghiêng</em><u>gạch</u><s>bỏ</s></p>'],
    ['marks that go on', p(text('a', 'bold'), text('b', 'bold', 'italic'), text('c', 'italic')), '<p><strong>a<em>b</em></strong><em>c</em></p>'],
    ['a link with a bold word in it', p(text('xem ', link('https://a.test/?b=1&c=2')), text('đây', link('https://a.test/?b=1&c=2'), 'bold')), '<p><a href="https://a.test/?b=1&amp;c=2">xem <strong>đây</strong></a></p>'],
    ['two links side by side', p(text('a', link('https://a.test')), text('b', link('https://b.test'))), '<p><a href="https://a.test">a</a><a href="https://b.test">b</a></p>'],
    ['an unknown mark', p(text('tô', 'highlight')), '<p>tô</p>'],
    ['an unknown block', node('callout', [p(text('chú ý')), p(text('nữa'))]), '<p>chú ý</p>\n<p>nữa</p>'],
    ['an unknown block of text', node('verse', [text('thơ'), node('hardBreak'), text('ca')]), '<p>thơ<br>ca</p>'],
    ['an unknown node in the text', p(text('gặp '), node('mention', [text('<b>An</b>')])), '<p>gặp &lt;b&gt;An&lt;/b&gt;</p>'],
    ['text where a block should be', text('lạc'), '<p>lạc</p>'],
    ['a figure of a photo that is gone', node('figure', [], { photo: 'gone' }), ''],
  ])('%s', (_name, body, expected) => {
    expect(html(body)).toBe(expected);
  });

  test.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' java\nscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd',
    '//evil.test', '/relative', '#anchor', '', 'https://', 'mailto:', undefined, null, 7, {},
  ])('a link to %j keeps its words only', (href) => {
    expect(html(p(text('bấm', link(href))))).toBe('<p>bấm</p>');
  });

  test.each([
    ['http://a.test/', 'http://a.test/'],
    ['HTTPS://A.test/ä', 'HTTPS://A.test/ä'],
    ['mailto:toasoan@example.test', 'mailto:toasoan@example.test'],
    ['https://a.test/"><script>', 'https://a.test/&quot;&gt;&lt;script&gt;'],
  ])('a link to %s stays', (href, shown) => {
    expect(html(p(text('bấm', link(href))))).toBe(`<p><a href="${shown}">bấm</a></p>`);
  });

  test('photos stand where they were placed, the others close the text, each with caption, credit and alternative text', () => {
    const photos = [photoOf(1), { ...photoOf(2), alt: 'Hội trường "A"' }, { ...photoOf(3), caption: '', credit: '' }];
    const content = { ...contentOf(1, photos), body: node('doc', [node('figure', [], { photo: 'photo-2' }), p(text('Hết./.'))]) };
    expect(renderFragment(content, (id) => `https://site.test/${id}?a=1&b=2`)).toBe(
      [
        '<figure><img src="https://site.test/photo-2?a=1&amp;b=2" alt="Hội trường &quot;A&quot;" width="1200" height="800"><figcaption>Đại biểu dự hội nghị, ảnh thứ 2. Ảnh: Mai Lan</figcaption></figure>',
        '<p>Hết./.</p>',
        '<figure><img src="https://site.test/photo-1?a=1&amp;b=2" alt="Đại biểu dự hội nghị, ảnh thứ 1" width="1200" height="800"><figcaption>Đại biểu dự hội nghị, ảnh thứ 1. Ảnh: Mai Lan</figcaption></figure>',
        '<figure><img src="https://site.test/photo-3?a=1&amp;b=2" alt="" width="1200" height="800"></figure>',
      ].join('\n'),
    );
  });

  test('nothing that a person can type becomes markup', () => {
    const hostile = '"><img src=x onerror=alert(1)>\'<script>';
    const photo = { ...photoOf(1), caption: hostile, credit: hostile, alt: hostile };
    const content = { ...contentOf(1, [photo]), headline: hostile, category: hostile, byline: hostile, body: node('doc', [p(text(hostile))]) };
    const page = pageRenderer('Asia/Ho_Chi_Minh')(content, () => hostile, '2026-03-05');
    expect(page).not.toMatch(/<script|<img src=x/);
    expect(page.match(/<img /g)).toHaveLength(1);
  });

  test('text is NFC whatever was typed', () => {
    expect(html(p(text('Hòa'.normalize('NFD'))))).toBe('<p>Hòa</p>'.normalize('NFC'));
  });
});

describe('page', () => {
  const page = pageRenderer('Asia/Ho_Chi_Minh');

  test('stands alone: language, title, description, style, and a header with category, headline, byline and day', () => {
    const shown = page(contentOf(5), (id) => `photos/${id}.jpg`, '2026-03-04T18:30:00.000Z');
    expect(shown).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(shown).toContain('<title>Phường Hòa Sơn giao ban công tác tháng 5 &amp; &quot;nhiệm vụ trọng tâm&quot;</title>');
    expect(shown).toContain('<meta name="description" content="Sáng 05/3/2026, Đảng ủy phường Hòa Sơn tổ chức hội nghị giao ban tháng 5.">');
    expect(shown).toContain('<p>Đảng - đoàn thể</p>\n<h1>');
    // Half past one in the morning there: the day is the desk's.
    expect(shown).toContain('<p>Minh Anh · <time datetime="2026-03-05">05/03/2026</time></p>');
    expect(shown).toContain('@media print');
    expect(shown).not.toMatch(/<(script|link)|https?:\/\//);
  });

  test('leaves out what the article does not have', () => {
    const bare = { ...contentOf(1, []), category: '', byline: '', body: node('doc') };
    const shown = page(bare, () => '', 'no date');
    expect(shown).not.toContain('description');
    expect(shown).toMatch(/<header>\n<h1>.*<\/h1>\n<\/header>/);
  });
});

describe('HTML export', () => {
  test('a page and the photos in reading order, under names that every system takes', async () => {
    const [exporter] = exporters;
    const photos = [photoOf(1), { ...photoOf(2), type: 'image/png' as const }];
    const content = { ...contentOf(1, photos), body: node('doc', [node('figure', [], { photo: 'photo-2' })]) };
    const exported = await exporter!.export(content, { ...options, date: '2026-03-05' });
    expect(exporter).toMatchObject({ id: 'html', label: 'exporters.html' });
    const folder = exported.suggestedName.replace(/\.html$/, '-anh');
    expect(exported.suggestedName).toBe('2026-03-05-phuong-hoa-son-giao-ban-cong-tac-thang-1-nhiem-vu-trong-tam.html');
    expect(exported.files.slice(1)).toEqual([
      { path: `${folder}/anh-01.png`, photo: photoOf(2).hash, metadata: photoMetadataOf(photoOf(2), content) },
      { path: `${folder}/anh-02.jpg`, photo: photoOf(1).hash, metadata: photoMetadataOf(photoOf(1), content) },
    ]);
    expect(exported.files[0]).toMatchObject({ path: 'index.html', text: expect.stringContaining(`src="${folder}/anh-01.png"`) as string });
  });
});
