import { Text } from '@mantine/core';
import type { PreviewedArticle } from '../../../app/services/handOver';
import { useLanguage } from '../../hooks/useLanguage';
import { StateBadge } from '../StateBadge';
import classes from './handOver.module.css';

/** The reports of a file before they are taken in, and what is wrong with any of them. */
export function BundleArticles({ articles }: { articles: readonly PreviewedArticle[] }) {
  const { t } = useLanguage();
  return (
    <ul className={classes.articles} tabIndex={0} aria-label={t('handOver.inFile')}>
      {articles.map((article) => (
        <li key={article.id} className={classes.article} data-handed={article.id}>
          <strong className={classes.headline}>{article.headline || t('list.untitled')}</strong>
          <span className={classes.about}>
            <StateBadge state={article.state} />
            <span>{article.author || t('handOver.unknownAuthor')}</span>
            <span>{t('list.photos', { count: article.photos })}</span>
            {article.problem === null && <span data-known={article.isKnown}>{t(article.isKnown ? 'handOver.merges' : 'handOver.isNew')}</span>}
          </span>
          {article.missingPhotos > 0 && <Text size="xs" c="var(--state-changes)">{t('handOver.missingPhotos', { count: article.missingPhotos })}</Text>}
          {article.approval !== 'none' && (
            <Text size="xs" c={article.approval === 'holds' ? 'var(--state-approved)' : 'var(--state-differs)'} data-approval={article.approval}>
              {t(`handOver.approvals.${article.approval}`)}
            </Text>
          )}
          {article.problem && <Text size="xs" c="var(--state-differs)" data-problem={article.problem}>{t(`handOver.articleProblems.${article.problem}`)}</Text>}
        </li>
      ))}
    </ul>
  );
}
