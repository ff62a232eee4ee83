import { Text } from '@mantine/core';
import { fullMoment } from '../../../i18n/format';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useWatch } from '../../hooks/useWatch';
import classes from './Inspector.module.css';

/** Who did what with the article, newest first. */
export function HistoryPanel({ articleId }: { articleId: string }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const events = useWatch(() => desk.articles.watchEvents(articleId), [desk, articleId]);
  const profiles = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [];
  const names = new Map(profiles.map(({ id, name }) => [id, name]));
  if (!events) return null;
  return (
    <ol style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {events.map((event) => (
        <li key={event.seq} className={classes.event} data-event={event.action}>
          <Text size="sm">
            <b>{event.by ? (names.get(event.by) ?? t('history.someone')) : t('history.queue')}</b> {t(`history.actions.${event.action}`)}
          </Text>
          <time className={classes.time} dateTime={event.at}>{fullMoment(event.at)}</time>
          {event.note && <p className={classes.quote}>{event.note}</p>}
        </li>
      ))}
    </ol>
  );
}
