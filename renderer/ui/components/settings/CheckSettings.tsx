import { NativeSelect, Stack, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { CheckSettings as Decided, Severity } from '../../../domain/checks';
import { mayCurate } from '../../../domain/people/mayCurate';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useTemplates } from '../../hooks/useTemplates';
import { useWatch } from '../../hooks/useWatch';
import { useWorkspace } from '../../hooks/workspace';
import classes from './CheckSettings.module.css';

const severities = ['error', 'warning', 'off'] as const;

/** How much each desk check weighs: editors and above decide, everybody may look. */
export function CheckSettings() {
  const { checks, people, access } = useDesk();
  const { t, language } = useLanguage();
  const { attempt } = useNotice();
  const { profile } = useWorkspace();
  const everybody = useWatch(() => people.watchProfiles(), [people]);
  const decided = useSyncExternalStore(checks.settings.onChange, checks.settings.current);
  const templates = useTemplates().filter(({ disabled }) => !disabled).map(({ template }) => template);
  const mayChange = access === 'full' && everybody !== undefined && mayCurate(profile, everybody);

  function decide(id: string, value: string): void {
    const { [id]: _before, ...others } = decided;
    const next: Decided = value ? { ...others, [id]: value as Severity | 'off' } : others;
    void attempt(() => checks.settings.write(next));
  }

  return (
    <Stack gap="sm">
      <Text size="sm" c="var(--ink-2)">{t('checkSettings.intro')}</Text>
      <Text size="sm" c="var(--ink-2)">{t('checkSettings.demanded')}</Text>
      {everybody !== undefined && !mayChange && (
        <Text size="sm" c="var(--ink-3)">{access === 'readOnly' ? t('readOnlyDesk.settings') : t('checkSettings.onlyEditors')}</Text>
      )}
      <ul className={classes.list}>
        {checks.list.map(({ id, severity }) => {
          const name = t(`checkNames.${id}` as never);
          const demanding = templates.filter(({ mustBeClean }) => mustBeClean.includes(id)).map((template) => template.name[language]);
          return (
            <li key={id} className={classes.row}>
              <div>
                <Text size="sm">{name}</Text>
                {demanding.length > 0 && <Text size="xs" c="var(--ink-3)">{t('checkSettings.demandedBy', { templates: new Intl.ListFormat(language).format(demanding) })}</Text>}
              </div>
              <NativeSelect size="xs" w={190} flex="none" aria-label={name} disabled={!mayChange} value={decided[id] ?? ''} onChange={(event) => decide(id, event.currentTarget.value)}
                data={[
                  { value: '', label: t('checkSettings.asDelivered', { severity: t(`checkSettings.severities.${severity}`) }) },
                  ...severities.map((value) => ({ value, label: t(`checkSettings.severities.${value}`) })),
                ]} />
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}
