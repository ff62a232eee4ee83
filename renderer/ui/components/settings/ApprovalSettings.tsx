import { Button, Group, Input, NativeSelect, SegmentedControl, Stack, Switch, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { withCategory, type ApprovalPolicy, type Levels } from '../../../domain/workflow/policy';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useManages } from '../../hooks/useManages';
import { useNotice } from '../../hooks/useNotice';
import { usePolicy } from '../../hooks/usePolicy';
import classes from './CheckSettings.module.css';

/** How many approvals an article needs, and whether authors may approve their own: managers decide, everybody may look. */
export function ApprovalSettings() {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const { attempt } = useNotice();
  const policy = usePolicy();
  const mayChange = useManages();
  const [category, setCategory] = useState('');
  const levels = (['1', '2'] as const).map((value) => ({ value, label: t(`policy.levels.${value}`) }));

  const decide = (change: Partial<ApprovalPolicy>): Promise<unknown> =>
    attempt(async () => {
      await desk.policy.write({ ...policy, ...change });
      return true;
    });
  function remove(name: string): void {
    const { [name]: _gone, ...categories } = policy.categories;
    void decide({ categories });
  }
  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (category.trim() && (await decide(withCategory(policy, category, policy.levels === 1 ? 2 : 1)))) setCategory('');
  }

  return (
    <Stack gap="sm" component="section" aria-label={t('policy.title')}>
      <Text component="h3" size="sm" fw={600} m={0}>{t('policy.title')}</Text>
      <Input.Wrapper label={t('policy.desk')} description={t('policy.deskText')} labelElement="div">
        <SegmentedControl fullWidth size="xs" mt={6} aria-label={t('policy.desk')} disabled={!mayChange} value={String(policy.levels)} data={levels}
          onChange={(value) => void decide({ levels: Number(value) as Levels })} />
      </Input.Wrapper>
      <Switch label={t('policy.self')} description={t('policy.selfText')} disabled={!mayChange} checked={policy.selfApproval}
        onChange={(event) => void decide({ selfApproval: event.currentTarget.checked })} />
      <Text size="sm" fw={500}>{t('policy.categories')}</Text>
      {Object.keys(policy.categories).length === 0 && <Text size="sm" c="var(--ink-3)">{t('policy.noCategories')}</Text>}
      <ul className={classes.list}>
        {Object.entries(policy.categories).toSorted(([a], [b]) => a.localeCompare(b, language)).map(([name, wanted]) => (
          <li key={name} className={classes.row}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>{name}</Text>
            <Group gap="xs" wrap="nowrap">
              <NativeSelect size="xs" w={190} aria-label={name} disabled={!mayChange} value={String(wanted)} data={levels}
                onChange={(event) => void decide(withCategory(policy, name, Number(event.currentTarget.value) as Levels))} />
              {mayChange && <Button variant="default" size="compact-xs" aria-label={t('policy.removeOf', { name })} onClick={() => remove(name)}>{t('policy.remove')}</Button>}
            </Group>
          </li>
        ))}
      </ul>
      {mayChange && (
        <form onSubmit={(event) => void add(event)}>
          <Group align="flex-end" wrap="nowrap">
            <TextInput flex={1} maxLength={200} label={t('policy.category')} value={category} onChange={(event) => setCategory(event.currentTarget.value)} />
            <Button type="submit" variant="default" disabled={!category.trim()}>{t('policy.add')}</Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}
