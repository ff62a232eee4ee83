import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { workflow } from '../../renderer/domain/workflow/table';

it('the diagram in docs/ARCHITECTURE.md shows the workflow table, no more and no less', () => {
  const page = readFileSync(new URL('../../docs/ARCHITECTURE.md', import.meta.url), 'utf8');
  const drawn = [...page.matchAll(/^ {2}(\w+) --> (\w+): (\w+)$/gm)].map(([, from, to, action]) => `${from} --> ${to}: ${action}`);
  const decided = Object.entries(workflow).flatMap(([action, row]) => 
    row.from.flatMap((from) => [row.to, ...(row.toInCorrection ? [row.toInCorrection] : [])].map((to) => `${from} --> ${to}: ${action}`)),
  );
  expect(drawn.toSorted()).toEqual(decided.toSorted());
});
