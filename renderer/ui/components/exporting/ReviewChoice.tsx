import { Group, Switch, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { exportFormats } from '../../../app/services/exports';
import type { OpenReview } from '../../../app/services/reviewMarks';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import type { ExportChoice } from './useExportChoice';
import classes from './exporting.module.css';

interface Props {
  readonly articleId: string;
  readonly choice: ExportChoice;
  readonly goesAlong: boolean;
  readonly choose: (goesAlong: boolean) => void;
}

/** Whether what is open in an article goes along where the format holds it; otherwise says that the file has the words as they were before. */
export function ReviewChoice({ articleId, choice, goesAlong, choose }: Props) {
  const desk = useDesk();
  const { t } = useLanguage();
  const [{ suggestions, comments, unheld }, setOpen] = useState<OpenReview>({ suggestions: 0, comments: 0, unheld: 0 });
  useEffect(() => {
    let isWanted = true;
    desk.exports.openReview(articleId).then(
      (open) => isWanted && setOpen(open),
      (error: unknown) => desk.report('open suggestions and comments not counted', error),
    );
    return () => { isWanted = false; };
  }, [desk, articleId]);
  const isHeld = exportFormats.some(({ id, holdsReview }) => id === choice.format && holdsReview);
  const isFree = choice.style === null;
  const leftOut = unheld + (isHeld && isFree && goesAlong ? 0 : suggestions);
  return (
    <>
      {isHeld && suggestions + comments > 0 && (
        <Switch classNames={{ description: classes.note! }} checked={goesAlong && isFree} disabled={!isFree} onChange={({ currentTarget }) => choose(currentTarget.checked)}
          label={t('exporting.review', { suggestions, comments })} description={t(`exporting.reviewNotes.${isFree ? (goesAlong ? 'on' : 'off') : 'needsOwn'}`)} />
      )}
      {leftOut > 0 && (
        <Group gap={8} align="flex-start" wrap="nowrap" role="status">
          <IconAlertTriangle className={classes.sign} size={16} aria-hidden />
          <Text size="sm">{t('suggestions.leftOut', { count: leftOut })}</Text>
        </Group>
      )}
    </>
  );
}
