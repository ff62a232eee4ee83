import type { Counts } from '../../../compare/counts';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './compare.module.css';

const others = ['moved', 'restyled', 'facts', 'captions', 'photos'] as const;

/** A comparison in one line: "+120 −35 chữ · 2 chú thích". */
export function CompareCounts({ counts }: { counts: Counts }) {
  const { t } = useLanguage();
  const { added, removed } = counts;
  const rest = others.filter((name) => counts[name] > 0).map((name) => t(`compare.counts.${name}`, { count: counts[name] }));
  return (
    <span className={classes.counts}>
      {added + removed > 0 && (
        <>
          <span aria-hidden>{t('compare.counts.words', { added, removed })}</span>
          <span className="visually-hidden">{t('compare.counts.wordsSpoken', { added, removed })}</span>
          {rest.length > 0 && ' · '}
        </>
      )}
      {rest.join(' · ')}
    </span>
  );
}
