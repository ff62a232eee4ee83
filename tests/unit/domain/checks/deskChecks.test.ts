import { expect, test } from 'vitest';
import { deskChecks, runChecks } from '../../../../renderer/domain/checks';
import { bodyWith, contextOf, paragraph, photoOf, phrase, portal, reportOf } from '../article/report';

test('a clean report has nothing to find', () => {
  expect(runChecks(reportOf(), contextOf(portal))).toEqual([]);
});

test('everything wrong at once is found, in the order of the checks, each finding under the id of its check', () => {
  const content = reportOf({
    headline: '',
    facts: { ...reportOf().facts, chairs: [] },
    body: bodyWith(paragraph(''), phrase('opinions', `Có … ý kiến “hay hay.  ${'Rừng'.normalize('NFD')}`), { type: 'figure', attrs: { photo: 'removed' } }),
    photos: [photoOf('a', { caption: '', credit: '' })],
  });
  expect(runChecks(content, contextOf(portal)).map((finding) => finding.check)).toEqual(deskChecks.map((check) => check.id));
});

test('no two checks share an id', () => {
  expect(new Set(deskChecks.map((check) => check.id)).size).toBe(deskChecks.length);
});
