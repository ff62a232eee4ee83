import type { BodyNode } from '../../../../renderer/domain/article/body';
import type { ArticleContent } from '../../../../renderer/domain/article/content';
import type { Photo } from '../../../../renderer/domain/article/photo';
import type { CheckContext } from '../../../../renderer/domain/checks';
import { emptyDirectory } from '../../../../renderer/domain/directory/emptyDirectory';
import { emptyFacts } from '../../../../renderer/domain/facts/meetingFacts';
import type { Template } from '../../../../renderer/domain/templates/template';

export const paragraph = (text: string, attrs: BodyNode['attrs'] = { phrase: null, slot: null }): BodyNode =>
  text ? { type: 'paragraph', attrs, content: [{ type: 'text', text }] } : { type: 'paragraph', attrs };
export const phrase = (name: string, text: string): BodyNode => paragraph(text, { phrase: name, slot: '0' });
export const heading = (text: string): BodyNode => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });
export const figure = (photo: string): BodyNode => ({ type: 'figure', attrs: { photo } });
export const bulletList = (...texts: readonly string[]): BodyNode => ({
  type: 'bulletList',
  content: texts.map((text) => ({ type: 'listItem', content: [paragraph(text)] })),
});
export const bodyWith = (...content: readonly BodyNode[]): BodyNode => ({ type: 'doc', content });

export const photoOf = (id: string, change: Partial<Photo> = {}): Photo => ({
  id, hash: id.padEnd(64, '0'), type: 'image/jpeg', width: 1600, height: 1067, bytes: 204_800, fileName: `${id}.jpg`,
  caption: 'Các hộ dân nhận cây giống', credit: 'Hạ Vy', alt: 'Người dân xếp hàng bên luống cây', ...change,
});

/** A clean report of an invented commune, with whatever a test wants different. */
export const reportOf = (change: Partial<ArticleContent> = {}): ArticleContent => ({
  headline: 'Xã Mây Hạ bàn cách giữ rừng đầu nguồn',
  category: 'Tin tức',
  byline: 'Hạ Vy',
  facts: {
    ...emptyFacts,
    date: '2026-02-06',
    holder: 'Đảng ủy xã Mây Hạ',
    chairs: [{ id: 'p1', name: 'Bùi Hữu Khang', posts: 'Bí thư Đảng ủy xã' }],
    opinions: 8,
  },
  body: bodyWith(
    phrase('lead', 'Sáng ngày 06/02/2026, Đảng ủy xã Mây Hạ họp bàn về giữ rừng đầu nguồn.'),
    figure('a'),
    paragraph('Năm qua, xã trồng thêm 40 ha rừng và không để xảy ra cháy./.'),
  ),
  photos: [photoOf('a'), photoOf('b', { caption: 'Quang cảnh buổi họp' })],
  ...change,
});

/** A portal's template, which asks for a chair and closes with "./.". */
export const portal: Template = {
  format: 2, id: 'portal', version: 1, name: { vi: 'Tin', en: 'Report' }, description: { vi: 'Tin', en: 'Report' }, category: 'Tin tức',
  style: 'portal', fields: ['date', 'holder', 'chairs'], headline: '', wording: { lead: '{holder}' }, blocks: [], captions: [], mustBeClean: [], checklist: [],
};
/** A newspaper's: no chair, no closing mark. */
export const newspaper: Template = { ...portal, id: 'newspaper', style: 'newspaper', fields: ['date'] };

/** What the checks know of an article of this template on a desk that knows nobody. */
export const contextOf = (template: Template, change: Partial<CheckContext> = {}): CheckContext =>
  ({ template, style: template.style, directory: emptyDirectory, settings: {}, ...change });
