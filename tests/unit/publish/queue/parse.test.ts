import { expect, test } from 'vitest';
import { parseOutboxItem } from '../../../../renderer/publish/queue/parse';
import { queuedItem } from '../sample';

test('a stored item comes back as it was, with what a newer version added to its content', async () => {
  const item = await queuedItem(1, 'site');
  const newer = { ...item, content: { ...item.content, region: 'Hà Nội', photos: item.content.photos.map((photo) => ({ ...photo, focus: [1, 2] })) } };
  expect(parseOutboxItem(JSON.parse(JSON.stringify(newer)))).toEqual(newer);
});

test.each([
  ['nothing', () => null],
  ['a text', () => 'item'],
  ['an unknown state', (item: object) => ({ ...item, state: 'flying' })],
  ['a key that is none', (item: object) => ({ ...item, key: '../../x' })],
  ['no approval', (item: object) => ({ ...item, approval: null })],
  ['a body that is no document', (item: object) => ({ ...item, content: { body: 'text' } })],
  ['a negative count', (item: object) => ({ ...item, attempts: -1 })],
])('%s is not an item', async (_name, spoil) => {
  expect(parseOutboxItem(spoil(await queuedItem(1, 'site')))).toBeNull();
});

test('a problem of a newer version is kept as one that a person has to look at', async () => {
  const item = await queuedItem(1, 'site');
  expect(parseOutboxItem({ ...item, problem: { code: 'mars' } })?.problem).toEqual({ code: 'internal' });
});
