import { useState, useSyncExternalStore } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import type { Intake, IntakeOutcome, PhotoSource } from '../../app/services/photoIntake';
import { useDesk } from './useDesk';
import { useLanguage } from './useLanguage';
import { useNotice } from './useNotice';

/** So many files are named; of the others only the number is told. */
const namedFiles = 8;

/** The imports of photos that are under way in this window; draws whoever asks anew with every step. */
export function useIntakes(): readonly Intake[] {
  const { photos } = useDesk();
  return useSyncExternalStore(photos.intake.onChange, photos.intake.current);
}

/** Whether photos are on their way into an article. */
export function useIsImporting(articleId: string): boolean {
  const { photos } = useDesk();
  return useSyncExternalStore(photos.intake.onChange, () => photos.intake.current().some((intake) => intake.articleId === articleId));
}

/** Brings photos into the open article: the good ones come in, each bad one is named with the reason. */
export function usePhotoImport(article: OpenArticle) {
  const { photos } = useDesk();
  const { t } = useLanguage();
  const { attempt, say, warn } = useNotice();
  const [busy, setBusy] = useState(false);

  function tellRefused(refused: IntakeOutcome['refused']): void {
    if (refused.length === 0) return;
    const lines = refused.slice(0, namedFiles).map(({ fileName, problem }) => t('photos.refused', { name: fileName, reason: t(`photoProblems.${problem}`) }));
    const more = refused.length - lines.length;
    warn([...lines, ...(more > 0 ? [t('intake.more', { count: more })] : [])].join('; '), t('photos.refusedTitle', { count: refused.length }));
  }
  function tell({ ids, refused, left, doubled, known }: IntakeOutcome): void {
    tellRefused(refused);
    const named = (key: string, names: readonly string[]): string[] =>
      names.length === 0 ? [] : [t(key, { count: names.length, names: names.slice(0, namedFiles).join(', ') + (names.length > namedFiles ? '…' : '') })];
    const lines = [
      ...(ids.length > 0 ? [t('photos.added', { count: ids.length })] : []),
      ...named('intake.doubled', doubled),
      ...named('intake.known', known),
      ...(left > 0 ? [t('intake.stopped', { count: left })] : []),
    ];
    if (lines.length > 0) say(lines.join(' '));
  }
  async function busyWith<T>(work: () => Promise<T>): Promise<T | undefined> {
    setBusy(true);
    try {
      return await attempt(work);
    } finally {
      setBusy(false);
    }
  }
  /** @returns the ids of the new photos */
  async function add(source: PhotoSource): Promise<readonly string[]> {
    const outcome = await busyWith(() => photos.intake.take(article.id, source));
    if (outcome) tell(outcome);
    return outcome?.ids ?? [];
  }
  return {
    busy,
    pick: () => add('files'),
    pickFolder: () => add('folder'),
    /** Files and folders that were dropped or pasted. */
    drop: (files: readonly File[]) => add(files),
    /** One file for a photo that is there already. */
    async pickOne() {
      const result = await busyWith(photos.intake.pickOne);
      if (!result) return undefined;
      tellRefused(result.refused);
      const { isKnown: _, found: _found, ...file } = result.photos[0] ?? { isKnown: false, found: null };
      return 'hash' in file ? file : undefined;
    },
  };
}
