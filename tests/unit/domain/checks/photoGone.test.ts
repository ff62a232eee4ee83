import { expect, test } from 'vitest';
import { photoGone } from '../../../../renderer/domain/checks/photoGone';
import { bodyWith, contextOf, paragraph, photoOf, portal, reportOf } from '../article/report';
import { findOf } from './finding';

const figure = (photo: string) => ({ type: 'figure', attrs: { photo } });

test('a frame whose photo was removed keeps the article from being submitted', () => {
  const content = reportOf({ body: bodyWith(paragraph('Sáng nay họp.'), figure('a'), figure('removed')), photos: [photoOf('a', {})] });
  expect(findOf(photoGone, content, contextOf(portal))).toEqual([{ check: 'photoGone', severity: 'error', where: 'body' }]);
});

test('a photo that is there raises nothing, placed or not', () => {
  const content = reportOf({ body: bodyWith(figure('a')), photos: [photoOf('a', {}), photoOf('b', {})] });
  expect(findOf(photoGone, content, contextOf(portal))).toEqual([]);
});
