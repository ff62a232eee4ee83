import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldEvents } from '../../../../renderer/domain/article/foldEvents';
import { articleActions, workflow } from '../../../../renderer/domain/workflow/table';
import { author } from '../../domain/workflow/articles';
import { minute } from '../database';
import { outboxItem } from '../outboxItem';
import { storageOf } from '../storage';

const ends = ['published', 'publishedDiffers', 'cancelled'] as const;
const step = fc.oneof(fc.constantFrom(...articleActions), fc.constantFrom(...ends));

it('the row that is written says what its events say, whatever way an article goes', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { db, articles, outbox, create } = storageOf();
      await create('a');
      for (const [index, action] of steps.entries()) {
        if (action === 'published' || action === 'publishedDiffers' || action === 'cancelled') {
          const [item] = await outbox.store.open();
          if (item) await outbox.store.update(item, { state: action });
          continue;
        }
        const { state } = (await articles.get('a'))!;
        if (!workflow[action].from.includes(state)) continue;
        await articles.transition('a', () => ({
          event: { articleId: 'a', at: minute(index + 2), by: action === 'approve' || action === 'endorse' ? 'editor' : action === 'approveSecond' ? 'chief' : author, action, to: workflow[action].to, contentHash: `hash-${index}` },
          ...(action === 'queue' && {
            revision: { id: `a-sent-${index}`, articleId: 'a', at: minute(index), by: author, milestone: 'queue', contentHash: 'h', content: outboxItem('a', 'site').content },
            outbox: [{ ...outboxItem('a', 'site'), id: `item-${index}`, revisionId: `a-sent-${index}` }],
          }),
        }));
      }
      const { templateId, authorId, state, approval, createdAt, since, correcting } = (await articles.get('a'))!;
      const events = await db.articleEvents.where('articleId').equals('a').toArray();
      expect(foldEvents(events)).toEqual({ templateId, authorId, state, approval, createdAt, since, ...(correcting && { correcting }) });
      db.close();
    }),
    { numRuns: 40 },
  );
});
