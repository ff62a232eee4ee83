import { expect, test } from 'vitest';
import { photoMetadata } from '../../../../electron/contract/photo-metadata';
import { photoMetadataOf } from '../../../../renderer/domain/publishing/photoMetadata';
import { photoOf } from '../../publish/sample';

const article = { headline: 'Phường Hòa Sơn giao ban' };

test('what a photo says goes into the copy that leaves the desk', () => {
  const photo = { ...photoOf(1), alt: 'Hội trường', people: ['Mai Văn Bình ', 'Lò Thị Hạnh'], place: 'Nhà văn hóa', takenAt: '2026-03-05' };
  expect(photoMetadataOf(photo, article)).toEqual({
    headline: 'Phường Hòa Sơn giao ban', caption: 'Đại biểu dự hội nghị, ảnh thứ 1', credit: 'Mai Lan', alt: 'Hội trường',
    people: ['Mai Văn Bình', 'Lò Thị Hạnh'], place: 'Nhà văn hóa', takenAt: '2026-03-05',
  });
});

test('emptied words take the file’s away; a photographer and a day that nobody names stay in it', () => {
  const photo = { ...photoOf(1), caption: ' ', credit: '', people: [], place: '', takenAt: '' };
  const said = photoMetadataOf(photo, { headline: '' });
  expect(said).toMatchObject({ caption: '', alt: '', people: [], place: '' });
  expect([said.credit, said.takenAt, said.headline, said.keywords]).toEqual([undefined, undefined, undefined, undefined]);
});

test('whatever a photo says, the main process takes it', () => {
  const endless = 'Ệ'.repeat(50_000);
  const photo = { ...photoOf(1), caption: endless, credit: endless, alt: endless, people: Array<string>(2_000).fill(endless), place: endless, takenAt: endless };
  expect(photoMetadata.safeParse(photoMetadataOf(photo, { headline: endless })).success).toBe(true);
});
