import type { BackupGaps } from '../../../app/deskData';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useWatch } from '../../hooks/useWatch';
import classes from './BackupList.module.css';

const MOST_NAMED = 5;

/** The articles that a backup is without, by their headlines, as far as the desk still knows them. */
export function MissingArticles({ gaps }: { gaps: BackupGaps }) {
  const { t } = useLanguage();
  const articles = [
    ...gaps.unread.map((id) => ({ id, partly: false })),
    ...gaps.damaged.map((id) => ({ id, partly: true })),
  ].filter(({ id }) => id !== 'desk');
  const more = articles.length - MOST_NAMED;
  if (articles.length + gaps.shelves.length === 0) return null;
  return (
    <ul className={classes.missing} aria-label={t('backups.gaps.names')}>
      {articles.slice(0, MOST_NAMED).map(({ id, partly }) => <Named key={id} id={id} partly={partly} />)}
      {more > 0 && <li>{t('backups.gaps.more', { count: more })}</li>}
      {gaps.shelves.slice(0, MOST_NAMED).map((shelf) => <li key={shelf}>{t('backups.gaps.shelf', { folder: `journal/${shelf}` })}</li>)}
    </ul>
  );
}

function Named({ id, partly }: { id: string; partly: boolean }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const article = useWatch(() => desk.articles.watch(id), [desk, id]);
  const name = article ? article.headline || t('list.untitled') : id;
  return <li>{partly ? t('backups.gaps.partly', { name }) : name}</li>;
}
