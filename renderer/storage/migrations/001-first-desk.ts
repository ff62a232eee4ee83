/**
 * The first layout. Lists read `articles` (small rows); the words live in `documents` as Yjs updates. `counters` keep
 * the sidebar's numbers so that no screen ever counts rows. `stale` names articles whose row is older than their words,
 * so that a kill between the two is mended at the next start.
 */
export const firstDesk = {
  version: 1,
  stores: {
    desk: 'key',
    profiles: 'id',
    articles: 'id, updatedAt, [state+updatedAt], [authorId+state+updatedAt]',
    documents: 'id, content: Y.Doc',
    stale: 'id',
    revisions: 'id, [articleId+at]',
    events: '++seq, [articleId+seq]',
    counters: 'key',
    targets: 'id',
    outbox: 'id, articleId, open, updatedAt',
  },
} as const;
