import type { ReactNode } from 'react';
import type { Moment } from './timeline';
import { clockTime } from '../../../i18n/format';
import { useLanguage } from '../../hooks/useLanguage';
import type { WordChange } from './useWordChanges';
import { momentLooks, restoreLooks } from './momentIcon';
import classes from './history.module.css';

interface Props {
  readonly moment: Moment;
  readonly name: string;
  /** What its revision changed since the one before. */
  readonly change?: WordChange | undefined;
  readonly actions?: ReactNode;
}

/** One thing that happened: who, what, when, how many words; `actions` for its revision. */
export function HistoryMoment({ moment, name, change, actions }: Props) {
  const { t } = useLanguage();
  const { action, revision } = moment;
  const isRevisionAlone = revision?.id === moment.id;
  const { icon: Icon, colour } = action === 'restore' ? restoreLooks[isRevisionAlone ? 'revision' : 'fromBin'] : momentLooks[action];
  const isOwnWord = isRevisionAlone && (action === 'interval' || action === 'restore');
  return (
    <li className={classes.moment} data-event={isRevisionAlone ? undefined : action} data-revision={revision?.milestone}>
      <span className={classes.icon} style={{ color: colour }}><Icon size={16} stroke={2} aria-hidden /></span>
      <div className={classes.what}>
        <p className={classes.words}><b>{name}</b> {isOwnWord ? t(`revisions.done.${action}`) : t(`history.actions.${action}`)}{moment.selfApproval && <> · <b data-self-approval>{t('policy.selfApproved')}</b></>}</p>
        <p className={classes.details}>
          <time dateTime={moment.at}>{clockTime(moment.at).slice(0, 5)}</time>
          {revision && <span> · {t('revisions.words', { count: revision.wordCount })}</span>}
          {change && change.added + change.removed > 0 && (
            <span data-words-changed title={t('revisions.since')}>
              {' · '}<span aria-hidden>{t('compare.counts.words', { ...change })}</span>
              <span className="visually-hidden">{t('revisions.since')} {t('compare.counts.wordsSpoken', { ...change })}</span>
            </span>
          )}
        </p>
        {moment.note && <p className={classes.note}>{moment.note}</p>}
        {actions}
      </div>
    </li>
  );
}
