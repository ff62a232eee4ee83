import { expect, test } from 'vitest';
import { escapeHtml, wordsOfHtml } from '../../../../renderer/domain/publishing/htmlText';
import { leadOf } from '../../../../renderer/domain/publishing/lead';
import { photoFileNames, photosInReadingOrder } from '../../../../renderer/domain/publishing/photoFiles';
import { photoOf } from '../../publish/sample';

test.each([
  ['<p>Sáng  05/3,\n<strong>Đảng ủy</strong></p><p>họp</p>', 'Sáng 05/3, Đảng ủy họp'],
  ['a &lt; b &amp; c &quot;d&quot; &#039;e&#039; &#x1EA2; &nbsp;f &hellip;', 'a < b & c "d" \'e\' Ả f …'],
  ['<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph -->', 'a'],
  ['1 < 2', '1 < 2'],
  ['&unknown; &#0; &#x110000;', '&unknown; &#0; &#x110000;'],
  ['Hòa'.normalize('NFD'), 'Hòa'.normalize('NFC')],
])('the words of %j', (html, words) => {
  expect(wordsOfHtml(html)).toBe(words);
});

test('what was escaped has the same words as before', () => {
  const typed = 'a < b & "c" > <d> &amp; Ảnh';
  expect(wordsOfHtml(escapeHtml(typed))).toBe(typed);
});

const figure = (photo: string) => ({ type: 'figure', attrs: { photo } });

test('photos are counted as a reader meets them, each once', () => {
  const content = {
    body: { type: 'doc', content: [figure('photo-3'), { type: 'blockquote', content: [figure('photo-1')] }, figure('photo-3'), figure('gone')] },
    photos: [photoOf(1), { ...photoOf(2), type: 'image/webp' as const }, photoOf(3)],
  };
  expect(photosInReadingOrder(content).map(({ id }) => id)).toEqual(['photo-3', 'photo-1', 'photo-2']);
  expect([...photoFileNames(content)]).toEqual([['photo-3', 'anh-01.jpg'], ['photo-1', 'anh-02.jpg'], ['photo-2', 'anh-03.webp']]);
});

test('a hundred photos sort by name as they stand', () => {
  const photos = Array.from({ length: 100 }, (_, index) => photoOf(index + 1));
  const names = [...photoFileNames({ body: { type: 'doc' }, photos }).values()];
  expect(names[0]).toBe('anh-001.jpg');
  expect(names).toEqual(names.toSorted());
});

test('the lead is the first paragraph with words in it', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const heading = { type: 'heading', content: [{ type: 'text', text: 'Tít' }] };
  expect(leadOf({ body: { type: 'doc', content: [heading, paragraph(' \n'), paragraph(' Sáng\u00a005/3,\nhọp '), paragraph('Hai')] } })).toBe('Sáng 05/3, họp');
  expect(leadOf({ body: { type: 'doc' } })).toBe('');
});
