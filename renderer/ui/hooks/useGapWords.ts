import type { BackupGaps } from '../../app/deskData';
import { useLanguage } from './useLanguage';

/** Puts into words what a backup is without: "2 articles and 1 photo". */
export function useGapWords(): (gaps: BackupGaps) => string {
  const { t, language } = useLanguage();
  return ({ unread, damaged, shelves, photos, audit }) => {
    const counted = (key: string, count: number): string | false => count > 0 && t(`backups.gaps.${key}`, { count });
    const articles = (ids: readonly string[]): number => ids.filter((id) => id !== 'desk').length;
    const parts = [
      counted('unread', articles(unread)),
      counted('shelves', shelves.length),
      counted('damaged', articles(damaged)),
      unread.includes('desk') && t('backups.gaps.deskUnread'),
      damaged.includes('desk') && t('backups.gaps.deskDamaged'),
      counted('photos', photos),
      audit && t('backups.gaps.audit'),
    ].filter((part) => part !== false);
    return new Intl.ListFormat(language).format(parts);
  };
}
