import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentFrom, readContent } from '../../../../renderer/editor/document/articleDocument';
import { upgradeDocument } from '../../../../renderer/editor/document/upgrade';
import { bodyWith, bulletList, figure, heading, paragraph, photoOf, reportOf } from '../../domain/article/report';
import { documentOfFormat1 } from './format1';
import { edits, type Edit } from './randomEdits';
import { Replica } from './replica';
import { missingWords } from './witness';

/** How many random histories; more of them by hand: TOASOAN_RUNS=5000. */
const numRuns = Number(process.env['TOASOAN_RUNS'] ?? 100);
const timeout = 30_000 + numRuns * 200;

const start = reportOf({
  facts: { ...reportOf().facts, attendees: ['k', 'l'].map((id) => ({ id, name: `Người ${id}`, posts: '' })), groups: [{ id: 'g', count: 3, label: 'thôn' }] },
  body: bodyWith(...reportOf().body.content!, heading('Kết quả'), bulletList('thôn Đồi', 'thôn Suối'), figure('b'), paragraph('Xã thưởng ba thôn.')),
  photos: [photoOf('a'), photoOf('b'), photoOf('c')],
});

type Step =
  | { readonly do: 'edit'; readonly who: number; readonly edit: Edit }
  | { readonly do: 'send'; readonly from: number; readonly to: number; readonly share: number }
  | { readonly do: 'restart'; readonly who: number };

const who = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('edit' as const), who, edit: edits }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('send' as const), from: who, to: who, share: fc.integer({ min: 1, max: 100 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), who }) },
);

/** Plays a history on three machines, lets all hear all, and looks at what they have. */
function play(replicas: readonly Replica[], steps: readonly Step[]): void {
  for (const each of steps) {
    if (each.do === 'edit') replicas[each.who]!.edit(each.edit);
    else if (each.do === 'send') replicas[each.from]!.sendTo(replicas[each.to]!, each.share);
    else replicas[each.who]!.restart();
  }
  for (let round = 0; round < 2; round += 1) {
    for (const from of replicas) for (const to of replicas) from.sendTo(to, 100);
  }
  const [first, ...others] = replicas.map((replica) => readContent(replica.doc));
  for (const other of others) expect(other).toEqual(first);
  replicas.forEach((replica) => replica.restart());
  for (const replica of replicas) expect(readContent(replica.doc)).toEqual(first);
  expect(missingWords(replicas, first!)).toEqual([]);
}

describe('three machines that write one article and hear of each other now and then', () => {
  it('come to one content that has every word that nobody deleted', { timeout }, () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const origin = documentFrom(start);
      play([0, 1, 2].map((index) => new Replica(index, origin)), steps);
    }), { numRuns });
  });

  it('do so also when each brought the article from format 1 to the present one by itself', { timeout }, () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const origin = documentOfFormat1(start);
      const replicas = [0, 1, 2].map((index) => new Replica(index, origin));
      replicas.forEach(({ doc }) => expect(upgradeDocument(doc)).toBe(true));
      play(replicas, steps);
      replicas.forEach(({ doc }) => expect(upgradeDocument(doc)).toBe(false));
    }), { numRuns });
  });
});
