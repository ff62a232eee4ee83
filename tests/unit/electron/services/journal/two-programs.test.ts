import { expect, test } from 'vitest';
import { deskJournals, ID, record } from './desk-journals';

/** A desk folder on a share: a computer that slept beyond its mark, and one that opened the desk meanwhile. */
async function twoOnOneDesk() {
  const journals = await deskJournals();
  return { journals, one: await journals.open(), other: await journals.open() };
}

test.each([
  ['has read the journal', async (one: Awaited<ReturnType<typeof twoOnOneDesk>>['one']) => void await one.read([ID])],
  ['has written in the journal', async (one: Awaited<ReturnType<typeof twoOnOneDesk>>['one']) => void await one.append(ID, [record('mine', 1)])],
])('what another program wrote is never cut off or written over by one that %s', async (_what, use) => {
  const { journals, one, other } = await twoOnOneDesk();
  await other.append(ID, [record('first', 1)]);
  await use(one);
  await other.append(ID, [record('theirs', 2)]);
  await one.append(ID, [record('mine later', 3)]);
  await other.append(ID, [record('theirs later', 4)]);
  await one.close();
  await other.close();
  const { records, damage } = await journals.readOnce(ID);
  expect(records.map(({ key }) => key)).toEqual(expect.arrayContaining(['first', 'theirs', 'mine later', 'theirs later']));
  expect(damage).toBeNull();
});

test('a journal that was not there when it was read, and is now, is not emptied', async () => {
  const { journals, one, other } = await twoOnOneDesk();
  await one.read([ID]);
  await other.append(ID, [record('theirs', 1)]);
  await one.append(ID, [record('mine', 2)]);
  await one.close();
  await other.close();
  expect((await journals.readOnce(ID)).records.map(({ key }) => key)).toEqual(['theirs', 'mine']);
});
