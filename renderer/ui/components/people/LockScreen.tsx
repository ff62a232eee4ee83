import { Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Profile } from '../../../domain/people/profile';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useWatch } from '../../hooks/useWatch';
import { EnterForm } from './EnterForm';
import classes from './LockScreen.module.css';

/** Above everything else, palette and notices too. */
const above = 10_000;

/** Covers the desk until the person at work gives their password, or somebody else takes over. What is under it stays as it is. */
export function LockScreen({ profile }: { profile: Profile }) {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const profiles = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [profile];
  const [whoId, setWhoId] = useState(profile.id);
  const who = profiles.find(({ id }) => id === whoId) ?? profile;
  return (
    <Modal opened fullScreen onClose={() => undefined} zIndex={above} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} transitionProps={{ duration: 0 }}
      title={t('locks.locked')} classNames={{ content: classes.content, header: classes.header, body: classes.body }}>
      <Stack gap="md">
        <Text size="sm" c="var(--ink-2)" lh={1.55}>{t('locks.lockedText')}</Text>
        <Select label={t('locks.who')} value={who.id} allowDeselect={false} comboboxProps={{ zIndex: above + 1 }}
          data={profiles.toSorted((a, b) => a.name.localeCompare(b.name, language)).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => id && setWhoId(id)} />
        <EnterForm key={who.id} person={who} />
      </Stack>
    </Modal>
  );
}
