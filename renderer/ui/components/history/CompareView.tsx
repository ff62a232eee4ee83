import { ActionIcon, Button, CloseButton, Loader, Tooltip } from '@mantine/core';
import { IconArrowsExchange, IconChevronLeft, IconChevronRight, IconRestore } from '@tabler/icons-react';
import { useMemo } from 'react';
import { countsOf, isSame } from '../../../compare/counts';
import type { Article } from '../../../domain/article/article';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useWatch } from '../../hooks/useWatch';
import { EmptyState } from '../EmptyState';
import { Shortcut } from '../Shortcut';
import { ComparedFacts } from './ComparedFacts';
import { ComparedPaper } from './ComparedPaper';
import { ComparedPhotos } from './ComparedPhotos';
import { CompareCounts } from './CompareCounts';
import type { Sides } from './CompareScreen';
import { SidePicker } from './SidePicker';
import { useChanges } from './useChanges';
import { useComparison } from './useComparison';
import { useRestore } from './useRestore';
import classes from './compare.module.css';

interface Props {
  readonly sides: Sides;
  readonly article: Article;
  readonly onSides: (sides: Sides) => void;
  readonly onClose: () => void;
}

/** The comparison itself: what is compared, how much changed, and the article with its changes. */
export function CompareView({ sides, article, onSides, onClose }: Props) {
  const desk = useDesk();
  const { t } = useLanguage();
  const revisions = useWatch(() => desk.history.watch(article.id), [desk, article.id]);
  const profiles = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [];
  const nameOf = (id: string): string => profiles.find((person) => person.id === id)?.name ?? t('history.someone');
  const idOf = (side: string): string | null => (side === 'latest' ? (revisions && (revisions[0]?.id ?? 'current')) ?? null : side);
  const [before, after] = [idOf(sides.before), idOf(sides.after)];

  const compared = useComparison(article.id, before, after);
  const comparison = compared.state === 'ready' ? compared.comparison : null;
  const same = useMemo(() => comparison !== null && isSame(comparison), [comparison]);
  const counts = useMemo(() => comparison && countsOf(comparison), [comparison]);
  const hasSides = counts !== null && counts.facts + counts.captions + counts.photos > 0;
  const { region, number, total, next, previous } = useChanges(comparison);
  const { refused, restore } = useRestore(article);
  const revision = revisions?.find(({ id }) => id === before);

  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('compare.title')}</h2>
        <SidePicker label={t('compare.before')} value={before} revisions={revisions ?? []} nameOf={nameOf} onChange={(side) => onSides({ before: side, after: after ?? sides.after })} />
        <Tooltip label={t('compare.swap')}>
          <ActionIcon className={classes.swap} variant="default" size={30} aria-label={t('compare.swap')} disabled={!before || !after}
            onClick={() => onSides({ before: after!, after: before! })}><IconArrowsExchange size={16} aria-hidden /></ActionIcon>
        </Tooltip>
        <SidePicker label={t('compare.after')} value={after} revisions={revisions ?? []} nameOf={nameOf} onChange={(side) => onSides({ before: before ?? sides.before, after: side })} />
        {revision && !refused && (
          <Button className={classes.restore} variant="default" leftSection={<IconRestore size={14} aria-hidden />}
            onClick={() => { onClose(); void restore(revision); }}>{t('revisions.restore')}</Button>
        )}
        <CloseButton className={classes.close} aria-label={t('close')} onClick={onClose} />
      </header>
      <div className={classes.bar} data-empty={same}>
        <span className={classes.barText} role="status">
          {counts && !same && <CompareCounts counts={counts} />}
        </span>
        {total > 0 && (
          <span className={classes.walk}>
            <span className={classes.position} aria-live="polite">{number === 0 ? t('compare.changes', { count: total }) : t('compare.position', { number, total })}</span>
            <Button variant="default" size="compact-sm" onClick={previous} leftSection={<IconChevronLeft size={14} aria-hidden />} rightSection={<Shortcut keys="P" />}>{t('compare.previous')}</Button>
            <Button variant="default" size="compact-sm" onClick={next} leftSection={<IconChevronRight size={14} aria-hidden />} rightSection={<Shortcut keys="N" />}>{t('compare.next')}</Button>
          </span>
        )}
      </div>
      <div ref={region} className={classes.region} data-autofocus tabIndex={0} role="region" aria-label={t('compare.title')} aria-busy={compared.state === 'working'}>
        {compared.state === 'working' && <p className={classes.working} role="status"><Loader size="sm" />{t('compare.working')}</p>}
        {compared.state === 'failed' && <p className={classes.working} role="alert">{t('compare.failed')}</p>}
        {comparison && same && <EmptyState title={t('compare.same')} text={t('compare.sameText')} />}
        {comparison && !same && (
          <div className={classes.columns}>
            <ComparedPaper comparison={comparison} />
            <div className={classes.sides}>
              {hasSides && <p className={classes.sidesHead} aria-hidden><span>{t('compare.before')}</span><span>{t('compare.after')}</span></p>}
              <ComparedFacts facts={comparison.facts} />
              <ComparedPhotos photos={comparison.photos} />
            </div>
          </div>
        )}
      </div>
    </>
  );
}
