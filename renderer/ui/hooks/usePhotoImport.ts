import { useState } from 'react';
import type { Desk } from '../../app/desk';
import type { OpenArticle } from '../../app/services/articles';
import { putPhoto } from '../../editor/document/articleDocument';
import { useDesk } from './useDesk';
import { useLanguage } from './useLanguage';
import { useNotice } from './useNotice';

type PhotoImport = Awaited<ReturnType<Desk['photos']['pick']>>;

/** Brings photos into the open article: the good ones come in, each bad one is named with the reason. */
export function usePhotoImport(article: OpenArticle) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt, say, warn } = useNotice();
  const [busy, setBusy] = useState(false);

  async function take(importing: () => Promise<PhotoImport>): Promise<PhotoImport | undefined> {
    setBusy(true);
    const result = await attempt(importing);
    setBusy(false);
    if (!result) return undefined;
    if (result.refused.length > 0) {
      const lines = result.refused.map(({ fileName, problem }) => t('photos.refused', { name: fileName, reason: t(`photoProblems.${problem}`) }));
      warn(lines.join('; '), t('photos.refusedTitle', { count: result.refused.length }));
    }
    return result;
  }
  /** Adds what was imported to the article. @returns the ids of the new photos. */
  async function add(importing: () => Promise<PhotoImport>): Promise<string[]> {
    const result = await take(importing);
    const photos = (result?.photos ?? []).map((file) => ({ ...file, id: crypto.randomUUID(), caption: '', credit: '', alt: '' }));
    const ids = photos.map(({ id }) => id);
    // By its id: somebody may have gone on to another article while large files were copied.
    if (photos.length > 0) await attempt(() => desk.articles.edit(article.id, (doc) => photos.forEach((photo) => putPhoto(doc, photo))));
    if (ids.length > 0) say(t('photos.added', { count: ids.length }));
    return ids;
  }
  return {
    busy,
    pick: () => add(desk.photos.pick),
    drop: (files: readonly File[]) => add(() => desk.photos.importFiles(files)),
    /** One file for a photo that is there already. */
    pickOne: async () => (await take(desk.photos.pick))?.photos[0],
  };
}
