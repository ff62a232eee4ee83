import { expect, it, vi } from 'vitest';
import { handedExport } from '../../../../renderer/app/services/handedExport';

it('hands over bytes and long texts, and leaves what is short and what is a photo with the message', async () => {
  let count = 0;
  const handOver = vi.fn(() => Promise.resolve(`token-${(count += 1)}`));
  const [bytes, long, short, photo] = [{ path: 'a.docx', bytes: new Uint8Array(3) }, { path: 'b.html', text: 'x'.repeat(70_000) }, { path: 'c.txt', text: 'x' }, { path: 'd.jpg', photo: 'a'.repeat(64) }];
  const { files, ...more } = await handedExport({ suggestedName: 'a.docx', form: 'zip', files: [bytes, long, short, photo] }, handOver);
  expect(more).toEqual({ suggestedName: 'a.docx', form: 'zip' });
  expect(files).toEqual([{ path: 'a.docx', handed: 'token-1' }, { path: 'b.html', handed: 'token-2' }, short, photo]);
  expect(handOver.mock.calls).toEqual([[bytes.bytes], [long.text]]);
});
