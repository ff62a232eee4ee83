import { Text, UnstyledButton } from '@mantine/core';
import { kindOf, type OutboxItem } from '../../../domain/publishing/outbox';
import { useLanguage } from '../../hooks/useLanguage';
import { useTargetName } from '../../hooks/useTargets';
import { useWorkspace } from '../../hooks/workspace';
import { OutboxState } from './OutboxState';
import classes from './Queue.module.css';

/** One target of an article, leading to its line in the queue. */
export function OutboxLine({ item }: { item: OutboxItem }) {
  const nameOf = useTargetName();
  const { t } = useLanguage();
  const { commandContext, openOutbox } = useWorkspace();
  return (
    <UnstyledButton className={classes.line} onClick={() => { commandContext.goTo('queue'); openOutbox(item.id); }}>
      <Text size="sm" truncate>{kindOf(item) === 'publish' ? '' : `${t(`afterwards.kinds.${kindOf(item)}`)} · `}{nameOf(item.targetId)}</Text>
      <OutboxState item={item} />
    </UnstyledButton>
  );
}
