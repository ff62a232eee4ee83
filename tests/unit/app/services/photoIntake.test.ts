import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { photoIntake } from '../../../../renderer/app/services/photoIntake';
import { readPhotos } from '../../../../renderer/editor/document/articleDocument';
import type { IntakeProgress, PhotoImport, TakenPhoto } from '../../../../renderer/platform/platform';

const found: TakenPhoto['found'] = { caption: '', credit: '', alt: '', people: [], place: '', city: '', takenAt: '', keywords: [], hasGps: false };
const photo = (number: number, more: Partial<TakenPhoto> = {}): TakenPhoto => ({
  hash: String(number).padStart(64, '0'), type: 'image/jpeg', width: 4, height: 3, bytes: 10, fileName: `${number}.jpg`, isKnown: false, found, ...more,
});
const nothing: PhotoImport = { photos: [], refused: [], left: 0 };

function desk() {
  const doc = new Y.Doc();
  let tell: (progress: IntakeProgress) => void = () => undefined;
  let answer: (result: PhotoImport) => void = () => undefined;
  let intake = '';
  const cancel = vi.fn(async () => undefined);
  const asked = (id: string): Promise<PhotoImport> => {
    intake = id;
    return new Promise((resolve) => (answer = resolve));
  };
  const intakes = photoIntake({
    photos: { pick: asked, importFiles: asked, cancel, onIntake: (listen) => ((tell = listen), () => undefined) },
    edit: async (_id, change) => change(doc),
  });
  const progress = (done: number, total: number, photos: TakenPhoto[] = []): void => tell({ intake, done, total, bytes: 0, fileName: 'x.jpg', photos });
  return { doc, intakes, cancel, progress, answer: (result: Partial<PhotoImport>) => answer({ ...nothing, ...result }), names: () => readPhotos(doc).map(({ fileName }) => fileName) };
}

test('what is in is in the article while the import goes on, each once, in order', async () => {
  const { intakes, progress, answer, names } = desk();
  const taking = intakes.take('article', 'folder');
  progress(1, 4, [photo(1)]);
  progress(2, 4, [photo(2)]);
  await vi.waitFor(() => expect(names()).toEqual(['1.jpg', '2.jpg']), { timeout: 2000 });
  progress(3, 4, [photo(3)]);
  answer({ photos: [photo(1), photo(2), photo(3), photo(4)], refused: [{ fileName: 'x', problem: 'empty' }], left: 1 });
  const outcome = await taking;
  expect(outcome).toMatchObject({ left: 1, refused: [{ problem: 'empty' }], doubled: [], known: [] });
  expect(outcome.ids).toHaveLength(4);
  expect(names()).toEqual(['1.jpg', '2.jpg', '3.jpg', '4.jpg']);
});

test('a picture that the article has is told and not added; one that only the desk has is told and added', async () => {
  const { intakes, answer, names } = desk();
  const first = intakes.take('article', 'files');
  answer({ photos: [photo(1)] });
  await first;
  const second = intakes.take('article', 'files');
  answer({ photos: [photo(1, { isKnown: true, fileName: 'again.jpg' }), photo(2, { isKnown: true }), photo(2, { isKnown: true, fileName: 'twice.jpg' })] });
  expect(await second).toMatchObject({ doubled: ['again.jpg', 'twice.jpg'], known: ['2.jpg'] });
  expect(names()).toEqual(['1.jpg', '2.jpg']);
});

test('an import is shown from its first file to its end, and can be ended by what is shown', async () => {
  const { intakes, cancel, progress, answer } = desk();
  const changed = vi.fn();
  intakes.onChange(changed);
  const taking = intakes.take('article', 'files');
  expect(intakes.current()).toEqual([]);
  progress(0, 3);
  const [shown] = intakes.current();
  expect(shown).toMatchObject({ articleId: 'article', done: 0, total: 3, fileName: 'x.jpg' });
  progress(1, 3);
  await vi.waitFor(() => expect(intakes.current()[0]?.done).toBe(1));
  await intakes.cancel(shown!.intake);
  expect(cancel).toHaveBeenCalledWith(shown!.intake);
  answer({ left: 2 });
  await taking;
  expect(intakes.current()).toEqual([]);
});
