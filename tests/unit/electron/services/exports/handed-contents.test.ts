import { expect, test } from 'vitest';
import { HandedContents } from '../../../../../electron/services/exports/handed-contents';

const megabyte = new Uint8Array(1024 * 1024);
// oxlint-disable-next-line typescript/require-await -- a body of pieces at hand waits for nothing
async function* body(...chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
const nowhere = '11111111-1111-4111-8111-111111111111';

test('a content is given once, in the place of its token', async () => {
  const contents = new HandedContents();
  const handed = (await contents.take(body(Buffer.from('một '), Buffer.from('hai'))))!;
  const [text, file] = contents.claim([{ path: 'a.txt', text: 'x' }, { path: 'b.docx', handed }]);
  expect(text).toEqual({ path: 'a.txt', text: 'x' });
  expect(Buffer.from((file as { bytes: Uint8Array }).bytes).toString()).toBe('một hai');
  for (const token of [handed, nowhere]) expect(() => contents.claim([{ path: 'b.docx', handed: token }])).toThrow(expect.objectContaining({ code: 'badPayload' }));
});

test('more than main holds at once is not taken, and there is room again where one was given', async () => {
  const contents = new HandedContents();
  const many = (count: number) => body(...Array.from({ length: count }, () => megabyte));
  const first = (await contents.take(many(200)))!;
  expect(await contents.take(many(57))).toBeNull();
  contents.claim([{ path: 'a', handed: first }]);
  expect(await contents.take(many(57))).not.toBeNull();
});

test('what nobody asks for is forgotten', async () => {
  let now = 0;
  const contents = new HandedContents(() => now);
  const old = (await contents.take(body(megabyte)))!;
  now = 10 * 60_000 + 1;
  await contents.take(body(megabyte));
  expect(() => contents.claim([{ path: 'a', handed: old }])).toThrow();
});
