import { expect, test } from 'vitest';
import { articleActions, workflow } from '../../../../renderer/domain/workflow/table';

test('only the approving actions grant an approval, only what happens afterwards keeps it, everything else makes it void', () => {
  expect(Object.fromEntries(articleActions.map((action) => [action, workflow[action].approval]))).toEqual({
    submit: 'void', recall: 'void', return: 'void', approve: 'grant', endorse: 'grant', approveSecond: 'add', reopen: 'void', queue: 'keep',
    correct: 'void', withdraw: 'keep', archive: 'keep', unarchive: 'keep', discard: 'void', restore: 'void',
  });
});

test('what is looked at again later is kept as a revision', () => {
  expect(Object.fromEntries(articleActions.flatMap((action) => (workflow[action].milestone ? [[action, workflow[action].milestone]] : [])))).toEqual({
    submit: 'submit', return: 'return', approve: 'approve', endorse: 'approve', approveSecond: 'approve', queue: 'queue',
  });
});
