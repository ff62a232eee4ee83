import type { OutboxItem } from '../../../renderer/domain/publishing/outbox';
import { reportOf } from '../domain/article/report';
import { minute } from './database';

/** An article as it waits to be sent to a target. */
export const outboxItem = (articleId: string, targetId: string, change: Partial<OutboxItem> = {}): OutboxItem => ({
  id: `${articleId}-${targetId}`, articleId, targetId, key: '0123456789abcdef', revisionId: `${articleId}-sent`, content: reportOf(),
  approval: { by: 'person-editor', at: minute(2), contentHash: 'h' }, state: 'waiting', progress: null, attempts: 0, nextTryAt: null,
  problem: null, timeline: [{ at: minute(2), step: 'queued' }], receipt: null, createdAt: minute(2), updatedAt: minute(2), ...change,
});
