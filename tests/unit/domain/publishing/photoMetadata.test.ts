import { expect, test } from 'vitest';
import { photoMetadata } from '../../../../electron/contract/photo-metadata';
import { emptyFacts } from '../../../../renderer/domain/facts/meetingFacts';
import { photoMetadataOf } from '../../../../renderer/domain/publishing/photoMetadata';
import { photoOf } from '../../publish/sample';

const article = { headline: 'Phường Hòa Sơn giao ban', facts: emptyFacts };
const pictured = (name: string) => ({ id: name, name, posts: 'Bí thư chi bộ', at: null });

test('what a photo says goes into the copy that leaves the desk', () => {
  const photo = { ...photoOf(1), alt: 'Hội trường', people: [pictured('Mai Văn Bình '), pictured('Lò Thị Hạnh')], place: 'Nhà văn hóa', takenAt: '2026-03-05' };
  expect(photoMetadataOf(photo, article)).toEqual({
    headline: 'Phường Hòa Sơn giao ban', caption: 'Đại biểu dự hội nghị, ảnh thứ 1', credit: 'Mai Lan', alt: 'Hội trường',
    people: ['Mai Văn Bình', 'Lò Thị Hạnh'], place: 'Nhà văn hóa', takenAt: '2026-03-05',
  });
});

test('emptied words take the file’s away; a photographer and a day that nobody names stay in it', () => {
  const photo = { ...photoOf(1), caption: ' ', credit: '' };
  const said = photoMetadataOf(photo, { headline: '', facts: emptyFacts });
  expect(said).toMatchObject({ caption: '', alt: '', people: [], place: '' });
  expect([said.credit, said.takenAt, said.headline, said.keywords]).toEqual([undefined, undefined, undefined, undefined]);
});

test('whatever a photo says, the main process takes it', () => {
  const endless = 'Ệ'.repeat(50_000);
  const photo = { ...photoOf(1), caption: endless, credit: endless, alt: endless, people: Array(2_000).fill(pictured(endless)) as ReturnType<typeof pictured>[], place: endless, takenAt: endless };
  expect(photoMetadata.safeParse(photoMetadataOf(photo, { headline: endless, facts: { ...emptyFacts, place: endless } })).success).toBe(true);
});

test('where and when the meeting was holds for its photos', () => {
  const facts = { ...emptyFacts, place: 'Hội trường xã', date: '2026-03-04' };
  expect(photoMetadataOf(photoOf(1), { headline: '', facts })).toMatchObject({ place: 'Hội trường xã', takenAt: '2026-03-04' });
  expect(photoMetadataOf({ ...photoOf(1), place: 'Đồi chè', takenAt: '2026-03-05' }, { headline: '', facts })).toMatchObject({ place: 'Đồi chè', takenAt: '2026-03-05' });
});

test('coordinates stay in a photo only where somebody asked for it', () => {
  expect(photoMetadataOf({ ...photoOf(1), keepGps: true }, article).keepGps).toBe(true);
  expect(photoMetadataOf(photoOf(1), article)).not.toHaveProperty('keepGps');
});
