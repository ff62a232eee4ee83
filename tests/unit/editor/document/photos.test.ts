import { describe, expect, it } from 'vitest';
import {
  documentFrom, observePhotos, putPhoto, readContent, readPhotos, removePhoto, replacePhotoFile, setPhotoDetails, setPhotoText,
} from '../../../../renderer/editor/document/articleDocument';
import { photoOf, reportOf } from '../../domain/article/report';

const idsOf = (doc: Parameters<typeof readPhotos>[0]) => readPhotos(doc).map(({ id }) => id);

describe('the photos of a document', () => {
  it('keep caption, credit, alternative text and place when another file is put behind them', () => {
    const doc = documentFrom(reportOf());
    const file = { hash: 'e'.repeat(64), type: 'image/png', width: 800, height: 600, bytes: 1234, fileName: 'moi.png' } as const;
    replacePhotoFile(doc, 'a', file);
    expect(readContent(doc).photos[0]).toEqual({ ...photoOf('a'), ...file });
    expect(readContent(doc).body).toEqual(readContent(documentFrom(reportOf())).body);
  });

  it('say that coordinates stay only while it is asked for', () => {
    const doc = documentFrom(reportOf());
    const before = readContent(doc);
    setPhotoDetails(doc, 'a', { keepGps: true });
    expect(readPhotos(doc)[0]?.keepGps).toBe(true);
    setPhotoDetails(doc, 'a', { keepGps: null });
    expect(readContent(doc)).toEqual(before);
  });

  it('are not made by replacing or wording one that is gone', () => {
    const doc = documentFrom(reportOf());
    removePhoto(doc, 'b');
    const { id: _id, caption: _caption, credit: _credit, alt: _alt, ...file } = photoOf('b');
    replacePhotoFile(doc, 'b', file);
    setPhotoText(doc, 'b', { caption: 'Trao cây giống' });
    removePhoto(doc, 'b');
    expect(idsOf(doc)).toEqual(['a']);
  });

  it('come back as they were when a removal is taken back', () => {
    const doc = documentFrom(reportOf());
    const before = readContent(doc);
    const removed = before.photos[0]!;
    removePhoto(doc, removed.id);
    expect(readContent(doc).photos.map(({ id }) => id)).toEqual(['b']);
    putPhoto(doc, removed);
    expect(readContent(doc)).toEqual(before);
  });

  it('are listed in the order in which they were added, a new one last', () => {
    const doc = documentFrom(reportOf({ photos: ['z', 'm', 'a'].map((id) => photoOf(id)) }));
    putPhoto(doc, photoOf('k'));
    expect(idsOf(doc)).toEqual(['z', 'm', 'a', 'k']);
    removePhoto(doc, 'z');
    putPhoto(doc, photoOf('b'));
    expect(idsOf(doc)).toEqual(['m', 'a', 'k', 'b']);
  });

  it('carry the fields of a photo and nothing of how they are kept', () => {
    expect(readPhotos(documentFrom(reportOf()))[0]).toEqual(photoOf('a'));
  });

  it('make no update when a caption is written as it is', () => {
    const doc = documentFrom(reportOf());
    let updates = 0;
    doc.on('update', () => (updates += 1));
    setPhotoText(doc, 'a', { caption: photoOf('a').caption, credit: photoOf('a').credit });
    expect(updates).toBe(0);
    setPhotoText(doc, 'a', { caption: 'Trao cây giống', credit: 'Tuệ Lâm' });
    expect(updates).toBe(1);
  });

  it('tell of every change until nobody listens', () => {
    const doc = documentFrom(reportOf());
    const heard: string[] = [];
    const stop = observePhotos(doc, () => heard.push(readPhotos(doc).map(({ id, caption }) => `${id} ${caption}`).join(', ')));
    setPhotoText(doc, 'a', { caption: 'Một' });
    removePhoto(doc, 'b');
    putPhoto(doc, photoOf('c', { caption: 'Ba' }));
    stop();
    removePhoto(doc, 'c');
    expect(heard).toEqual(['a Một, b Quang cảnh buổi họp', 'a Một', 'a Một, c Ba']);
  });
});
