import { expect, test } from 'vitest';
import { pastedFiles } from '../../../../../renderer/ui/components/paper/pastedFiles';

const clipboard = (files: File[], text = ''): DataTransfer => ({ files, getData: (type: string) => (type === 'text/plain' ? text : '') }) as unknown as DataTransfer;
const nameOf = (): string => 'Ảnh dán 28/11/2026 15:30';

test('a picture of the clipboard gets a name that is no path; a copied file keeps its own', () => {
  const files = [new File(['a'], 'image.png', { type: 'image/png' }), new File(['b'], 'IMG_1.jpg', { type: 'image/jpeg' })];
  expect(pastedFiles(clipboard(files), nameOf).map(({ name, type }) => [name, type])).toEqual([['Ảnh dán 28-11-2026 15-30.png', 'image/png'], ['IMG_1.jpg', 'image/jpeg']]);
});

test('words with a picture of them stay words', () => {
  expect(pastedFiles(clipboard([new File(['a'], 'image.png')], 'Kính gửi'), nameOf)).toEqual([]);
  expect(pastedFiles(clipboard([new File(['a'], 'image.png')], ' \r\n'), nameOf)).toHaveLength(1);
});
