import { Button, Group, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { memo, useCallback, type Dispatch, type SetStateAction } from 'react';
import type { Article } from '../../../domain/article/article';
import { shortMoment } from '../../../i18n/format';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './exporting.module.css';

interface Props {
  readonly articles: readonly Article[];
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  /** Ids of those that are not to be exported. */
  readonly without: ReadonlySet<string>;
  readonly onWithout: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

/** Articles of a list, of which those are chosen that have a mark. */
export function ReportPicker({ articles, filter, onFilter, without, onWithout }: Props) {
  const { t } = useLanguage();
  const count = articles.filter(({ id }) => !without.has(id)).length;
  const toggle = useCallback((id: string): void => onWithout((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id])), [onWithout]);
  return (
    <div>
      <Group gap="sm" mb={8}>
        <TextInput className={classes.format} type="search" aria-label={t('bulkExport.filter')} placeholder={t('bulkExport.filter')} value={filter} data-autofocus
          leftSection={<IconSearch size={14} aria-hidden />} onChange={({ currentTarget }) => onFilter(currentTarget.value)} />
        <Text size="sm" aria-live="polite">{t('bulkExport.chosen', { count })}</Text>
        <Button variant="default" size="xs" onClick={() => onWithout(count < articles.length ? new Set() : new Set(articles.map(({ id }) => id)))}>
          {t(count < articles.length ? 'bulkExport.all' : 'bulkExport.none')}
        </Button>
      </Group>
      {articles.length === 0 ? (
        <Text size="sm" c="var(--ink-2)">{t('bulkExport.nothing')}</Text>
      ) : (
        <ul className={classes.reports} aria-label={t('bulkExport.reports')}>
          {articles.map((article) => <Choice key={article.id} article={article} isChosen={!without.has(article.id)} toggle={toggle} />)}
        </ul>
      )}
    </div>
  );
}

/** Plain elements, drawn anew only where they change: a section may have a thousand. */
const Choice = memo(function Choice({ article: { id, headline, updatedAt }, isChosen, toggle }: { article: Article; isChosen: boolean; toggle: (id: string) => void }) {
  const { t } = useLanguage();
  return (
    <li className={classes.report}>
      <label className={classes.choice}>
        <input type="checkbox" checked={isChosen} onChange={() => toggle(id)} />
        {headline || t('list.untitled')}
      </label>
      <time className={classes.moment} dateTime={updatedAt}>{shortMoment(updatedAt, new Date())}</time>
    </li>
  );
});
