import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useLanguage } from './useLanguage';

const undoForMs = 10_000;

/** Tells what was done and offers to undo it for a while, instead of asking beforehand. */
export function useUndoable() {
  const { t } = useLanguage();
  return (message: string, undo: () => void): void => {
    const id = crypto.randomUUID();
    notifications.show({
      id,
      autoClose: undoForMs,
      color: 'gray',
      withBorder: true,
      closeButtonProps: { 'aria-label': t('close') },
      message: (
        <Group justify="space-between" wrap="nowrap">
          <span style={{ minWidth: 0, overflowWrap: 'anywhere' }}>{message}</span>
          <Button variant="default" size="compact-xs" style={{ flexShrink: 0 }} onClick={() => { undo(); notifications.hide(id); }}>{t('undo')}</Button>
        </Group>
      ),
    });
  };
}
