import { ActionIcon, Button, Group, Modal, Stack, Text, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconKeyOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Profile } from '../../../domain/people/profile';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';

/** Takes away somebody's forgotten password; asked beforehand, because their key goes with it. */
export function ResetPassword({ person }: { person: Profile }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt, say } = useNotice();
  const [asked, dialog] = useDisclosure(false);
  const [busy, setBusy] = useState(false);
  const { name } = person;

  async function reset(): Promise<void> {
    setBusy(true);
    const done = await attempt(async () => {
      await desk.people.locks.reset(person.id);
      return true;
    });
    setBusy(false);
    dialog.close();
    if (done) say(t('locks.isReset', { name }));
  }
  return (
    <>
      <Tooltip label={t('locks.reset')}>
        <ActionIcon variant="default" size={22} aria-label={t('locks.resetOf', { name })} onClick={dialog.open}><IconKeyOff size={14} aria-hidden /></ActionIcon>
      </Tooltip>
      <Modal opened={asked} onClose={dialog.close} size="sm" title={t('locks.resetOf', { name })} closeButtonProps={{ 'aria-label': t('close') }}>
        <Stack gap="sm">
          <Text size="sm" lh={1.55}>{t('locks.resetText', { name })}</Text>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={dialog.close}>{t('cancel')}</Button>
            <Button loading={busy} onClick={() => void reset()}>{t('locks.reset')}</Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
