import { createHash } from 'node:crypto';
import { contentHash, type ArticleContent, type Digest } from '../../../renderer/domain/article/content';
import type { Photo } from '../../../renderer/domain/article/photo';
import { emptyFacts } from '../../../renderer/domain/facts/meetingFacts';
import { beforeOf } from '../../../renderer/domain/publishing/afterwards';
import type { OutboxItem } from '../../../renderer/domain/publishing/outbox';

export const digest: Digest = (text) => Promise.resolve(createHash('sha256').update(text).digest('hex'));

export function photoOf(number: number, hash = createHash('sha256').update(`photo ${number}`).digest('hex')): Photo {
  return {
    id: `photo-${number}`,
    hash,
    type: 'image/jpeg',
    width: 1200,
    height: 800,
    bytes: 1000 + number,
    fileName: `DSC_00${number}.JPG`,
    caption: `Đại biểu dự hội nghị, ảnh thứ ${number}`,
    credit: 'Mai Lan',
    alt: '',
  };
}

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A short report of an invented ward, with its photos: the first in the text, the others to close it. */
export function contentOf(number: number, photos: readonly Photo[] = [photoOf(1), photoOf(2)]): ArticleContent {
  return {
    headline: `Phường Hòa Sơn giao ban công tác tháng ${number} & "nhiệm vụ trọng tâm"`,
    category: 'Đảng - đoàn thể',
    byline: 'Minh Anh',
    facts: emptyFacts,
    body: {
      type: 'doc',
      content: [
        paragraph(`Sáng 05/3/2026, Đảng ủy phường Hòa Sơn tổ chức hội nghị giao ban tháng ${number}.`),
        ...(photos[0] ? [{ type: 'figure', attrs: { photo: photos[0].id } }] : []),
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Kết quả' }] },
        paragraph('Thu ngân sách đạt < 50 % kế hoạch & tăng so với cùng kỳ./.'),
      ],
    },
    photos,
  };
}

/** Digits that look random and are the same in every run. */
export const keyOf = (number: number): string => createHash('sha256').update(`key ${number}`).digest('hex').slice(0, 16);

/** An item as the desk puts it into the outbox. */
export async function queuedItem(number: number, targetId: string, content = contentOf(number)): Promise<OutboxItem> {
  const at = new Date(Date.UTC(2026, 2, 5, 3, 0, number)).toISOString();
  return {
    id: `item-${number}`,
    articleId: `article-${number}`,
    targetId,
    key: keyOf(number),
    revisionId: `revision-${number}`,
    content,
    approval: { by: 'person-editor', at, contentHash: await contentHash(content, digest) },
    state: 'waiting',
    progress: null,
    attempts: 0,
    nextTryAt: null,
    problem: null,
    timeline: [{ at, step: 'queued' }],
    receipt: null,
    createdAt: at,
    updatedAt: at,
  };
}

/** What corrects or withdraws what an item has published, as the desk puts it into the outbox. */
export async function laterItem(number: number, done: OutboxItem, kind: 'update' | 'withdraw', content = done.content): Promise<OutboxItem> {
  const { articleId, targetId } = done;
  return { ...(await queuedItem(number, targetId, content)), articleId, kind, before: beforeOf(done) };
}
