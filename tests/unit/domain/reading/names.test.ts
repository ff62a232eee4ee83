import { expect, it } from 'vitest';
import { nameAtEnd } from '../../../../renderer/domain/reading/names';

it.each([
  ['Bí thư Huyện ủy Lê Thị Mận', 'Lê Thị Mận', 'Bí thư Huyện ủy'],
  ['Bí thư Huyện ủy Nguyễn Hoàng Minh Anh', 'Nguyễn Hoàng Minh Anh', 'Bí thư Huyện ủy'],
  ['Chủ tịch UBND huyện Lê Văn Thành Nam', 'Lê Văn Thành Nam', 'Chủ tịch UBND huyện'],
  ['Chủ tịch HĐND quận Hoàng Mai Nguyễn Thị Lan', 'Nguyễn Thị Lan', 'Chủ tịch HĐND quận Hoàng Mai'],
  ['Bí thư Quận ủy, Chủ tịch HĐND quận Trịnh Quốc Bảo', 'Trịnh Quốc Bảo', 'Bí thư Quận ủy, Chủ tịch HĐND quận'],
])('%s ends with %s', (text, name, posts) => {
  expect(nameAtEnd(text)).toEqual({ name, posts });
});

it.each(['Bí thư Huyện ủy', '', 'Ban Chỉ đạo tỉnh'])('%j names nobody', (text) => {
  expect(nameAtEnd(text)).toBeNull();
});
