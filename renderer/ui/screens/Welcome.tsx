import { Button, Divider, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { roles, type Role } from '../../domain/people/profile';
import { OtherWays } from '../components/data/OtherWays';
import { RestoreBackup } from '../components/data/RestoreBackup';
import { Sheet } from '../components/Sheet';
import { useDesk } from '../hooks/useDesk';
import { useLanguage } from '../hooks/useLanguage';
import { useNotice } from '../hooks/useNotice';
import { useOtherDesk } from '../hooks/useOtherDesk';

/** The first start: found a desk, open the sample, or go on with one that is there already. */
export function Welcome() {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt } = useNotice();
  const [deskName, setDeskName] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('administrator');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const other = useOtherDesk();
  const required = (value: string): string | undefined => (tried && !value.trim() ? t('welcome.required') : undefined);

  async function begin(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    await attempt(work);
    setBusy(false);
  }
  function found(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (deskName.trim() && name.trim()) void begin(() => desk.firstStart.found(deskName, name, role));
  }

  if (other.backup) {
    return (
      <Sheet title={t('restoring.title')}>
        <RestoreBackup chosen={other.backup} present={null} onBack={other.forgetBackup} />
      </Sheet>
    );
  }
  return (
    <Sheet title={t('welcome.title')}>
      <Text c="var(--ink-2)" mb="md">{t('welcome.text')}</Text>
      <form onSubmit={found}>
        <Stack gap="sm">
          <Group grow align="flex-start">
            <TextInput size="sm" label={t('welcome.deskName')} placeholder={t('welcome.deskNameHint')} value={deskName}
              onChange={(event) => setDeskName(event.currentTarget.value)} error={required(deskName)} autoFocus />
            <TextInput size="sm" label={t('welcome.yourName')} value={name}
              onChange={(event) => setName(event.currentTarget.value)} error={required(name)} />
          </Group>
          <Radio.Group label={t('welcome.yourRole')} size="sm" value={role} onChange={(value) => setRole(value as Role)}>
            <Stack gap={6} mt={6}>
              {roles.map((each) => (
                <Radio key={each} size="xs" value={each} label={t(`roles.${each}`)} description={t(`people.roleHelp.${each}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Button type="submit" size="sm" mt="xs" loading={busy}>{t('welcome.start')}</Button>
        </Stack>
      </form>
      <Divider my="md" label={t('welcome.or')} />
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" c="var(--ink-2)">{t('welcome.sampleText')}</Text>
        <Button variant="default" size="sm" style={{ flexShrink: 0 }} disabled={busy} onClick={() => void begin(desk.firstStart.openSample)}>{t('welcome.sample')}</Button>
      </Group>
      <Text size="sm" c="var(--ink-2)" mt="sm" mb={6}>{t('firstStart.have')}</Text>
      <OtherWays other={other} existing />
    </Sheet>
  );
}
