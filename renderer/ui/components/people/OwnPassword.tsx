import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Desk } from '../../../app/desk';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useLocks } from '../../hooks/useLocks';
import { useNotice } from '../../hooks/useNotice';
import { useWorkspace } from '../../hooks/workspace';
import { OwnFingerprint } from './OwnFingerprint';
import { OwnPasswordDialog } from './OwnPasswordDialog';

const choices = [0, 5, 15, 30] as const;
type Settings = Awaited<ReturnType<Desk['settings']['read']>>;

/** The password of the person at work, and when the desk locks by itself. */
export function OwnPassword() {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt } = useNotice();
  const { profile, commandContext } = useWorkspace();
  const hasPassword = useLocks().withPassword.has(profile.id);
  const [asked, dialog] = useDisclosure(false);
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void attempt(desk.settings.read).then((read) => read && setSettings(read));
    return desk.settings.onChange(setSettings);
  }, [desk]);
  return (
    <Stack gap="sm" component="section" aria-label={t('locks.mine')}>
      <Text component="h3" size="sm" fw={600} m={0}>{t('locks.mine')}</Text>
      <Text size="xs" c="var(--ink-3)" lh={1.5}>{t('locks.mineText')}</Text>
      <Group align="flex-end" justify="space-between" wrap="nowrap">
        <Button variant="default" disabled={commandContext.readOnly} onClick={dialog.open}>{t(hasPassword ? 'locks.change' : 'locks.set')}</Button>
        <NativeSelect w={220} label={t('locks.idle')} description={t('locks.idleText')} value={String(settings?.lockAfterMinutes ?? 0)}
          data={choices.map((minutes) => ({ value: String(minutes), label: t(`locks.idleAfter.${minutes}`) }))}
          onChange={(event) => {
            const lockAfterMinutes = choices.find((minutes) => String(minutes) === event.currentTarget.value);
            void attempt(() => desk.settings.write({ lockAfterMinutes }));
          }} />
      </Group>
      <OwnFingerprint />
      <OwnPasswordDialog opened={asked} hasPassword={hasPassword} onClose={dialog.close} />
    </Stack>
  );
}
