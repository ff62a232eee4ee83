import { CloseButton, Text } from '@mantine/core';
import { useState } from 'react';
import type { RevisionSummary } from '../../../domain/article/article';
import { fullDay, fullMoment } from '../../../i18n/format';
import { useOpenArticle } from '../../hooks/openArticle';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useWatch } from '../../hooks/useWatch';
import { useWorkspace } from '../../hooks/workspace';
import { HistoryMoment } from '../history/HistoryMoment';
import { RevisionActions } from '../history/RevisionActions';
import { timelineOf, type Moment } from '../history/timeline';
import { useRestore } from '../history/useRestore';
import { useWordChanges } from '../history/useWordChanges';
import { WritingRevisions } from '../history/WritingRevisions';
import classes from '../history/history.module.css';

/** Who did what with the article and which revisions were kept, newest first. */
export function HistoryPanel({ articleId }: { articleId: string }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { article } = useWorkspace();
  const events = useWatch(() => desk.articles.watchEvents(articleId), [desk, articleId]);
  const revisions = useWatch(() => desk.history.watch(articleId), [desk, articleId]);
  const profiles = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [];
  const wordChange = useWordChanges(revisions);
  const [picked, setPicked] = useState<RevisionSummary | null>(null);
  const { problem } = useOpenArticle();
  const { refused: refusedToPerson, restore } = useRestore(article);
  const refused = problem ? t('refusals.contentProblem') : refusedToPerson;
  const names = new Map(profiles.map(({ id, name }) => [id, name]));
  if (!events || !revisions) return null;

  const momentOf = (moment: Moment) => (
    <HistoryMoment key={moment.id} moment={moment} change={moment.revision && wordChange(moment.revision.id)} name={moment.by ? (names.get(moment.by) ?? t('history.someone')) : t('history.queue')}
      actions={moment.revision && (
        <RevisionActions revision={moment.revision} picked={picked} onPick={setPicked} refused={refused} onRestore={(revision) => void restore(revision)} />
      )} />
  );
  return (
    <>
      {picked && (
        <div className={classes.picked} role="status">
          <span>{t('revisions.picked', { time: fullMoment(picked.at) })}</span>
          <CloseButton size="sm" aria-label={t('revisions.unpick')} onClick={() => setPicked(null)} />
        </div>
      )}
      {revisions.length === 0 && <Text size="xs" c="var(--ink-3)" lh={1.5} mb="sm">{t('revisions.none')}</Text>}
      {timelineOf(events, revisions).map(({ day, at, entries }) => (
        <section key={day} aria-label={fullDay(at)}>
          <h2 className={classes.day}>{fullDay(at)}</h2>
          <ol className={classes.entries}>
            {entries.map((entry) => entry.kind === 'moment' ? momentOf(entry) : (
              <WritingRevisions key={entry.id} writing={entry}>
                {entry.revisions.map((revision) => momentOf({ kind: 'moment', id: revision.id, at: revision.at, by: revision.by, action: 'interval', revision }))}
              </WritingRevisions>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
