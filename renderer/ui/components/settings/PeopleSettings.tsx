import { Button, Divider, Group, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { roles, type Role } from '../../../domain/people/profile';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useLocks } from '../../hooks/useLocks';
import { useManages } from '../../hooks/useManages';
import { useNotice } from '../../hooks/useNotice';
import { useWatch } from '../../hooks/useWatch';
import { useWorkspace } from '../../hooks/workspace';
import { AuditLog } from '../audit/AuditLog';
import { OwnPassword } from '../people/OwnPassword';
import { ResetPassword } from '../people/ResetPassword';
import { ApprovalSettings } from './ApprovalSettings';
import { OnlyManagers } from './OnlyManagers';

/** The people who share this computer. */
export function PeopleSettings() {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const { attempt } = useNotice();
  const { profile, switchTo } = useWorkspace();
  const { withPassword } = useLocks();
  const profiles = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [];
  const manages = useManages();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('editor');

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name.trim() && (await attempt(() => desk.people.add(name, role)))) setName('');
  }
  return (
    <Stack gap="md">
      <Text size="sm" c="var(--ink-2)">{t('people.intro')}</Text>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr><Table.Th>{t('people.name')}</Table.Th><Table.Th>{t('people.role')}</Table.Th><Table.Th><span className="visually-hidden">{t('people.switch')}</span></Table.Th></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {[...profiles].sort((a, b) => a.name.localeCompare(b.name, language)).map((each) => (
            <Table.Tr key={each.id}>
              <Table.Td>{each.name}</Table.Td>
              <Table.Td>{t(`roles.${each.role}`)}</Table.Td>
              <Table.Td ta="right">
                {each.elsewhere ? <Text size="sm" c="var(--ink-3)">{t('handOver.elsewhere')}</Text> : each.id === profile.id ? <Text size="sm" c="var(--ink-3)">{t('people.you')}</Text> : (
                  <Group gap={6} justify="flex-end" wrap="nowrap">
                    {manages && withPassword.has(each.id) && <ResetPassword person={each} />}
                    <Button variant="default" size="compact-xs" onClick={() => switchTo(each)} aria-label={`${t('people.switch')}: ${each.name}`}>{t('people.switch')}</Button>
                  </Group>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {manages ? (
        <form onSubmit={(event) => void add(event)}>
          <Group align="flex-end" wrap="nowrap">
            <TextInput flex={1} label={t('people.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <Select label={t('people.role')} value={role} allowDeselect={false} data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
              onChange={(value) => value && setRole(value as Role)} />
            <Button type="submit" disabled={!name.trim()}>{t('people.add')}</Button>
          </Group>
        </form>
      ) : (
        <OnlyManagers />
      )}
      <Divider />
      <OwnPassword />
      <Divider />
      <ApprovalSettings />
      <Divider />
      <AuditLog />
    </Stack>
  );
}
