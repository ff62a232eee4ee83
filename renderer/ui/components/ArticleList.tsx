import { ActionIcon, Button, CloseButton, TextInput, UnstyledButton } from '@mantine/core';
import { useCallbackRef } from '@mantine/hooks';
import { IconAlertCircle, IconFileExport, IconSearch } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { newArticle } from '../../app/commands/newArticle';
import { filterOf, isOldestFirst, type Section } from '../../app/sections';
import type { Article } from '../../domain/article/article';
import { isListed } from '../../domain/article/listed';
import { oldestFirst, sinceOf } from '../../domain/review/waiting';
import { shortMoment } from '../../i18n/format';
import { useDesk } from '../hooks/useDesk';
import { useLanguage } from '../hooks/useLanguage';
import { useWaiting } from '../hooks/useWaiting';
import { useWatch } from '../hooks/useWatch';
import { useWorkspace } from '../hooks/workspace';
import { EmptyState } from './EmptyState';
import { daysLeft } from './history/daysLeft';
import { Picture } from './Picture';
import { StateBadge } from './StateBadge';
import classes from './ArticleList.module.css';

const pageSize = 100;

/** The articles of the section: newest first, or longest waiting first. */
export function ArticleList() {
  const desk = useDesk();
  const { t } = useLanguage();
  const { section, profile, run, exportMany, articleId, openArticle, showTab } = useWorkspace();
  const [limit, setLimit] = useState(pageSize);
  const [filter, setFilter] = useState('');
  const listed = useWatch(() => (section === 'waiting' ? null : desk.articles.watchList(filterOf(section, profile.id), limit)), [desk, section, profile.id, limit]);
  const waiting = useWaiting(profile);
  const articles = section === 'waiting' ? waiting : isOldestFirst(section) && listed ? oldestFirst(listed) : listed;
  const people = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const shown = (articles ?? []).filter((article) => isListed(article, filter));
  const open = useCallbackRef((article: Article) => {
    openArticle(article.id);
    // What the editor wrote is the first thing that an author wants to read.
    const isReturnedToMe = article.state === 'changesRequested' && article.authorId === profile.id;
    if (isReturnedToMe || isOldestFirst(section)) showTab('review');
  });

  return (
    <section className={classes.list} aria-label={t('regions.list')}>
      <header className={classes.head}>
        <div className={classes.top}>
          <h1 className={classes.title}>{t(`sections.${section}`)}</h1>
          {shown.length > 0 && (
            <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('commands.article.exportMany')} title={t('commands.article.exportMany')} onClick={() => exportMany(filter)}>
              <IconFileExport size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
        <TextInput type="search" aria-label={t('list.filter')} placeholder={t('list.filter')} value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)} leftSection={<IconSearch size={14} aria-hidden />}
          rightSection={filter && <CloseButton size="xs" aria-label={t('list.showAll')} onClick={() => setFilter('')} />} />
      </header>
      <div className={classes.rows}>
        {articles && articles.length === 0 && (
          <EmptyState {...emptyWords(section, t)}
            action={section === 'drafts' && <Button variant="default" onClick={() => run(newArticle)}>{t('sidebar.newReport')}</Button>} />
        )}
        {articles && articles.length > 0 && shown.length === 0 && (
          <EmptyState title={t('list.noMatch', { text: filter })} text="" action={<Button variant="default" onClick={() => setFilter('')}>{t('list.showAll')}</Button>} />
        )}
        <ul className={classes.items}>
          {shown.map((article) => (
            <Row key={article.id} article={article} author={names.get(article.authorId) ?? t('history.someone')} isCurrent={article.id === articleId} isWaiting={isOldestFirst(section)} onOpen={open} />
          ))}
        </ul>
        {articles && articles.length === limit && (
          <Button variant="subtle" fullWidth onClick={() => setLimit(limit + pageSize)}>{t('list.more')}</Button>
        )}
      </div>
    </section>
  );
}

type Words = ReturnType<typeof useLanguage>['t'];
const emptyWords = (section: Section, t: Words): { title: string; text: string } => ({
  title: t(`list.empty.${section}.title`),
  text: t(`list.empty.${section}.text`),
});

interface RowProps {
  readonly article: Article;
  readonly author: string;
  readonly isCurrent: boolean;
  readonly isWaiting: boolean;
  readonly onOpen: (article: Article) => void;
}

/** A list that was read anew brings new objects for the same articles. */
const isSameRow = ({ article, ...rest }: RowProps, { article: next, ...nextRest }: RowProps): boolean =>
  rest.author === nextRest.author && rest.isCurrent === nextRest.isCurrent && rest.isWaiting === nextRest.isWaiting && rest.onOpen === nextRest.onOpen &&
  (article === next || JSON.stringify(article) === JSON.stringify(next));

// Whatever the window does draws the list anew, and it may have hundreds of rows.
const Row = memo(function Row({ article, author, isCurrent, isWaiting, onOpen }: RowProps) {
  const desk = useDesk();
  const { t } = useLanguage();
  const moment = isWaiting ? sinceOf(article) : article.updatedAt;
  const failing = isWaiting ? (article.failing ?? []) : [];
  return (
    <li>
      <UnstyledButton className={classes.row} aria-current={isCurrent ? 'true' : undefined} data-article={article.id} onClick={() => onOpen(article)}>
        <span className={classes.text}>
          <span className={classes.headline} data-untitled={!article.headline}>{article.headline || t('list.untitled')}</span>
          <span className={classes.meta}>
            <StateBadge state={article.state} />
            {article.state === 'bin' && <span className={classes.left}>{t('bin.left', { count: daysLeft(desk.bin.keptUntil(article), new Date()) })}</span>}
            {article.failingChecks > 0 && ['draft', 'changesRequested', 'correction', 'inReview', 'secondReview'].includes(article.state) && (
              <span className={classes.findings} title={t('list.findings', { count: article.failingChecks })}>
                <IconAlertCircle size={13} aria-hidden />
                <span aria-hidden>{article.failingChecks}</span>
                <span className="visually-hidden">{t('list.findings', { count: article.failingChecks })}</span>
              </span>
            )}
          </span>
          <span className={classes.who}>
            <span className={classes.author}>{author}</span>
            <time dateTime={moment}>{isWaiting ? t('waiting.since', { time: shortMoment(moment, new Date()) }) : shortMoment(moment, new Date())}</time>
          </span>
          {failing.length > 0 && <span className={classes.failing}>{failing.map((id) => t(`checkNames.${id}` as never)).join(' · ')}</span>}
        </span>
        {article.thumbnail && <Picture className={classes.thumbnail} photo={{ hash: article.thumbnail }} size="thumb" alt="" />}
      </UnstyledButton>
    </li>
  );
}, isSameRow);
