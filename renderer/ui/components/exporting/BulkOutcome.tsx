import { Progress, Text } from '@mantine/core';
import { wholeNumber } from '../../../i18n/format';
import { useLanguage } from '../../hooks/useLanguage';
import type { BulkRun } from './useBulkExport';
import classes from './exporting.module.css';

/** How far an export of several articles is, and what became of each, those that failed first. */
export function BulkOutcome({ run: { total, done, isOver }, headlines }: { run: BulkRun; headlines: ReadonlyMap<string, string> }) {
  const { t, language } = useLanguage();
  const skipped = done.filter((report) => 'failure' in report).length;
  const sorted = [...done].sort((a, b) => Number('failure' in b) - Number('failure' in a));
  return (
    <>
      <div role="status">
        <Text size="sm" mb={6}>{t(isOver ? 'bulkExport.over' : 'bulkExport.progress', { done: wholeNumber(done.length, language), total: wholeNumber(total, language) })}</Text>
        {isOver && skipped > 0 && <Text size="sm" fw={600}>{t('bulkExport.skipped', { count: skipped })}</Text>}
      </div>
      {!isOver && <Progress value={(done.length / total) * 100} size="sm" animated aria-label={t('bulkExport.title')} />}
      {sorted.length > 0 && (
        <ul className={classes.reports} tabIndex={0} aria-label={t('bulkExport.results')}>
          {sorted.map((report) => (
            <li key={report.articleId} className={classes.outcome} {...('failure' in report && { 'data-failed': report.failure.code })}>
              <strong>{headlines.get(report.articleId) || t('list.untitled')}</strong>
              <span>{'failure' in report ? failureWords(t, report.failure) : report.location}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function failureWords(t: ReturnType<typeof useLanguage>['t'], { code, values }: { code: string; values: Readonly<Record<string, string>> }): string {
  const key = `bulkExport.failures.${code}`;
  const words = t(key, { ...values });
  return words === key ? t('bulkExport.failures.unknown') : words;
}
