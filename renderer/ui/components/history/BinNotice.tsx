import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconTrashX } from '@tabler/icons-react';
import { useState } from 'react';
import { workflowActions } from '../../../app/commands/workflowActions';
import type { Article } from '../../../domain/article/article';
import { decide } from '../../../domain/workflow/decide';
import { fullDay } from '../../../i18n/format';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useManages } from '../../hooks/useManages';
import { useWorkspace } from '../../hooks/workspace';
import { PurgeDialog } from './PurgeDialog';
import classes from './history.module.css';

const restore = workflowActions.find(({ id }) => id === 'article.restore')!;

/** Says of an article in the bin how long it stays there, and offers the two ways out. */
export function BinNotice({ article }: { article: Article }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { profile, run } = useWorkspace();
  const manages = useManages();
  const [asking, setAsking] = useState(false);
  const writable = desk.access === 'full';
  return (
    <div className={classes.bin} role="note">
      <p className={classes.binText}>{t('bin.text', { day: fullDay(desk.bin.keptUntil(article)) })}</p>
      <Group gap={8}>
        {writable && decide('restore', article, profile, desk.policy.current()).allowed && (
          <Button variant="default" leftSection={<IconArrowBackUp size={15} aria-hidden />} onClick={() => run(restore)}>{t('bin.restore')}</Button>
        )}
        {writable && (manages || article.authorId === profile.id) && (
          <Button variant="default" c="var(--state-differs)" leftSection={<IconTrashX size={15} aria-hidden />} onClick={() => setAsking(true)}>{t('bin.purge')}</Button>
        )}
      </Group>
      <PurgeDialog opened={asking} article={article} onClose={() => setAsking(false)} />
    </div>
  );
}
