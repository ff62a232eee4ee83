import { expect, test } from 'vitest';
import { articleActions, workflow } from '../../../../renderer/domain/workflow/table';

test('only approving grants an approval, only queueing keeps it, everything else makes it void', () => {
  expect(Object.fromEntries(articleActions.map((action) => [action, workflow[action].approval]))).toEqual({
    submit: 'void', recall: 'void', return: 'void', approve: 'grant', reopen: 'void', queue: 'keep', discard: 'void', restore: 'void',
  });
});
