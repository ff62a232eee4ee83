import { expect, test } from 'vitest';
import { deskChecks, runChecks } from '../../../../renderer/domain/checks';
import { bodyWith, contextOf, paragraph, phrase, photoOf, portal, reportOf } from '../article/report';

test('a clean report has nothing to find', () => {
  expect(runChecks(reportOf(), contextOf(portal))).toEqual([]);
});

test('what is wrong is found in the order of the checks, each finding under the id of its check', () => {
  const content = reportOf({
    headline: '',
    facts: { ...reportOf().facts, chairs: [] },
    body: bodyWith(paragraph(''), phrase('opinions', 'Có … ý kiến “hay hay.'), { type: 'figure', attrs: { photo: 'removed' } }),
    photos: [photoOf('a', { caption: '', credit: '', alt: '' })],
  });
  const order = deskChecks.map(({ id }) => id);
  const found = runChecks(content, contextOf(portal)).map((finding) => finding.check);
  expect(found).toEqual(['headlineMissing', 'leadMissing', 'chairMissing', 'factMissing', 'captionMissing', 'creditMissing', 'altMissing', 'photoGone', 'closingMark', 'unmatchedQuotes', 'doubledWords']);
  expect(found).toEqual(found.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
});

test('no two checks share an id', () => {
  expect(new Set(deskChecks.map((check) => check.id)).size).toBe(deskChecks.length);
});

test('a desk may weigh a check otherwise or turn it off, but not what the template wants clean', () => {
  const content = reportOf({ headline: '', photos: [photoOf('a', { credit: '' })] });
  const settings = { headlineMissing: 'off', creditMissing: 'error' } as const;
  const weighed = (template = portal) => runChecks(content, contextOf(template, { settings })).map(({ check, severity }) => `${check} ${severity}`);
  expect(weighed()).toEqual(['creditMissing error']);
  expect(weighed({ ...portal, mustBeClean: ['headlineMissing'] })).toEqual(['headlineMissing error', 'creditMissing error']);
});
