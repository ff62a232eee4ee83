import { describe, expect, it } from 'vitest';
import { projectionOf } from '../../../../renderer/app/services/projection';
import type { BodyNode } from '../../../../renderer/domain/article/body';
import { bodyWith, contextOf, figure, heading, paragraph, photoOf, portal, reportOf } from '../../domain/article/report';

describe('what lists show of a report', () => {
  it('is taken from its content', () => {
    expect(projectionOf(reportOf({ headline: ' Mây Hạ ', category: ' Tin tức ' }), contextOf(portal))).toEqual({
      headline: 'Mây Hạ', category: 'Tin tức', excerpt: 'Sáng ngày 06/02/2026, Đảng ủy xã Mây Hạ họp bàn về giữ rừng đầu nguồn.',
      thumbnail: photoOf('a').hash, photoCount: 2, wordCount: 29, failing: [], failingChecks: 0,
    });
  });

  it('has the first photo in the text as its picture, else the first there is, else none', () => {
    const photos = ['a', 'b', 'c'].map((id) => photoOf(id));
    const thumbnail = (...content: readonly BodyNode[]) => projectionOf(reportOf({ photos, body: bodyWith(...content) }), contextOf(portal)).thumbnail;
    expect(thumbnail(paragraph('Sapo'), figure('b'))).toBe(photoOf('b').hash);
    expect(thumbnail(paragraph('Sapo'))).toBe(photoOf('a').hash);
    expect(projectionOf(reportOf({ photos: [] }), contextOf(portal)).thumbnail).toBeNull();
  });

  it('has the first words as its excerpt, not too many of them', () => {
    const excerpt = (...content: readonly BodyNode[]) => projectionOf(reportOf({ body: bodyWith(...content) }), contextOf(portal)).excerpt;
    expect(excerpt(paragraph(''), paragraph(' '), heading('Kết quả'), paragraph('Rừng'))).toBe('Kết quả');
    expect(excerpt(paragraph('rừng '.repeat(100)))).toHaveLength(160);
    expect(excerpt(paragraph(''))).toBe('');
  });

  it('counts errors and warnings alike', () => {
    expect(projectionOf(reportOf({ headline: '', photos: [photoOf('a', { credit: '' })] }), contextOf(portal)).failingChecks).toBe(2);
  });
});
