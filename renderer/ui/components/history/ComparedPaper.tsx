import type { Comparison } from '../../../compare/comparison';
import { isTextChanged } from '../../../compare/counts';
import { useLanguage } from '../../hooks/useLanguage';
import { ComparedRow } from './ComparedRow';
import { Words } from './Words';
import classes from './compare.module.css';

const heads = ['category', 'headline', 'byline'] as const;

/** The compared article as a sheet of paper. */
export function ComparedPaper({ comparison }: { comparison: Comparison }) {
  const { t } = useLanguage();
  return (
    <article className={classes.sheet} lang="vi" aria-label={t('compare.text')}>
      {heads.map((field) => (
        <p key={field} className={classes[field]} {...(isTextChanged(comparison[field]) ? { 'data-change': true, tabIndex: -1 } : {})}>
          <span className="visually-hidden">{t(`paper.${field}`)}: </span>
          <Words segments={comparison[field].segments} />
        </p>
      ))}
      <div className={classes.body}>
        {comparison.body.map((row, index) => <ComparedRow key={index} row={row} photos={comparison.photos} />)}
      </div>
    </article>
  );
}
