import { Progress, Text } from '@mantine/core';
import { memo } from 'react';
import type { ExportedReport } from '../../../app/services/bulkExports';
import { wholeNumber } from '../../../i18n/format';
import { useLanguage } from '../../hooks/useLanguage';
import type { BulkRun } from './useBulkExport';
import classes from './exporting.module.css';

/** How far an export of several articles is, and what became of each, those that failed first. */
export function BulkOutcome({ run: { total, headlines, done, isOver } }: { run: BulkRun }) {
  const { t, language } = useLanguage();
  const skipped = done.filter((report) => 'failure' in report).length;
  const sorted = [...done].sort((a, b) => Number('failure' in b) - Number('failure' in a));
  return (
    <>
      <div role="status">
        <Text size="sm" mb={6}>{t(isOver ? 'bulkExport.over' : 'bulkExport.progress', { done: wholeNumber(done.length, language), total: wholeNumber(total, language) })}</Text>
        {isOver && skipped > 0 && <Text size="sm" fw={600}>{t('bulkExport.skipped', { count: skipped })}</Text>}
      </div>
      {!isOver && <Progress value={(done.length / total) * 100} size="sm" aria-label={t('bulkExport.title')} />}
      {sorted.length > 0 && (
        <ul className={classes.reports} tabIndex={0} aria-label={t('bulkExport.results')}>
          {sorted.map((report) => <Outcome key={report.articleId} report={report} headline={headlines.get(report.articleId) ?? ''} />)}
        </ul>
      )}
    </>
  );
}

/** Drawn once: with each article that is done all others are in the list again. */
const Outcome = memo(function Outcome({ report, headline }: { report: ExportedReport; headline: string }) {
  const { t } = useLanguage();
  return (
    <li className={classes.outcome} {...('failure' in report && { 'data-failed': report.failure.code })}>
      <strong>{headline || t('list.untitled')}</strong>
      <span>{'failure' in report ? failureWords(t, report.failure) : report.location}</span>
    </li>
  );
});

function failureWords(t: ReturnType<typeof useLanguage>['t'], { code, values }: { code: string; values: Readonly<Record<string, string>> }): string {
  const key = `bulkExport.failures.${code}`;
  const words = t(key, { ...values });
  return words === key ? t('bulkExport.failures.unknown') : words;
}
