import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ExportPreview, ExportWanted } from '../../../app/services/exports';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './exporting.module.css';

type Shown = ExportPreview | 'working' | 'failed';

/** What comes out in a format: the page without scripts, the words, or the names of the files. */
export function ExportPreviewPane({ articleId, format, style, withReview }: ExportWanted & { readonly articleId: string }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const [shown, setShown] = useState<Shown>('working');
  useEffect(() => {
    let isWanted = true;
    setShown('working');
    desk.exports.preview(articleId, { format, style, withReview }).then(
      (preview) => isWanted && setShown(preview),
      (error: unknown) => {
        desk.report('no preview of an export', error);
        if (isWanted) setShown('failed');
      },
    );
    return () => { isWanted = false; };
  }, [desk, articleId, format, style, withReview]);

  if (shown === 'working') return <Text className={classes.preview} size="sm" c="var(--ink-2)">{t('exporting.previewing')}</Text>;
  if (shown === 'failed') return <Text className={classes.preview} size="sm" role="alert">{t('exporting.previewFailed')}</Text>;
  if (shown.kind === 'page') {
    // The same origin, so that the desk's photos are shown; without scripts, so that it is worth nothing to anybody.
    return <iframe className={classes.page} data-preview={format} title={t('exporting.preview')} sandbox="allow-same-origin" srcDoc={shown.html} />;
  }
  const text = shown.kind === 'text' ? shown.text : [`${t('exporting.names')}:`, ...shown.names].join('\n');
  return <pre className={classes.preview} data-preview={format} lang="vi" role="region" aria-label={t('exporting.preview')} tabIndex={0}>{text}</pre>;
}
