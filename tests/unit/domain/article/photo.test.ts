import { expect, test } from 'vitest';
import { captionLine } from '../../../../renderer/domain/article/photo';

test.each([
  ['Quang cảnh buổi họp', 'Hạ Vy', 'Quang cảnh buổi họp. Ảnh: Hạ Vy'],
  ['Quang cảnh buổi họp.', 'Hạ Vy', 'Quang cảnh buổi họp. Ảnh: Hạ Vy'],
  ['Ai trồng rừng này?', 'Hạ Vy', 'Ai trồng rừng này? Ảnh: Hạ Vy'],
  ['Và còn nữa…', 'Hạ Vy', 'Và còn nữa… Ảnh: Hạ Vy'],
  ['  Quang cảnh buổi họp ', ' Hạ Vy ', 'Quang cảnh buổi họp. Ảnh: Hạ Vy'],
  ['Quang cảnh buổi họp', ' ', 'Quang cảnh buổi họp'],
  ['', 'Hạ Vy', 'Ảnh: Hạ Vy'],
  [' ', '', ''],
])('caption %j and credit %j read %j', (caption, credit, line) => {
  expect(captionLine({ caption, credit })).toBe(line);
});
