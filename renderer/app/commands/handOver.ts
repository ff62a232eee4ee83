import type { Command } from './command';

export const handOver: readonly Command[] = [
  {
    id: 'article.handOver',
    when: ({ article, readOnly }) => article !== null && !readOnly && article.state !== 'queued' && article.state !== 'bin',
    run: (context) => context.handOver(),
  },
  {
    id: 'article.takeOver',
    when: ({ readOnly }) => !readOnly,
    run: (context) => context.takeOver(),
  },
];
