import { Input, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Desk } from '../../../app/desk';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { SpellingSettings } from './SpellingSettings';

type Settings = Awaited<ReturnType<Desk['settings']['read']>>;

/** Language, theme, spelling and signs put in while typing, which change at once, and what there is to know about this installation. */
export function GeneralSettings() {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt } = useNotice();
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void attempt(desk.settings.read).then((read) => read && setSettings(read));
    return desk.settings.onChange(setSettings);
  }, [desk]);
  if (!settings) return null;
  const choose = <K extends 'language' | 'theme'>(key: K, words: 'languages' | 'themes', values: readonly Settings[K][]) => (
    <Input.Wrapper label={t(`settings.${key}`)} labelElement="div">
      <SegmentedControl fullWidth size="xs" mt={4} aria-label={t(`settings.${key}`)} value={settings[key]}
        data={values.map((value) => ({ value, label: t(`settings.${words}.${value}`) }))}
        onChange={(value) => void attempt(() => desk.settings.write({ [key]: value as Settings[K] }))} />
    </Input.Wrapper>
  );
  return (
    <Stack gap="md">
      {choose('language', 'languages', ['system', 'vi', 'en'])}
      {choose('theme', 'themes', ['system', 'light', 'dark'])}
      <Switch label={t('smartPunctuation.label')} description={t('smartPunctuation.text')} checked={settings.smartPunctuation}
        onChange={(event) => void attempt(() => desk.settings.write({ smartPunctuation: event.currentTarget.checked }))} />
      <Switch label={t('notices.setting')} description={t('notices.settingText')} checked={settings.notices}
        onChange={(event) => void attempt(() => desk.settings.write({ notices: event.currentTarget.checked }))} />
      <SpellingSettings settings={settings} />
      <div>
        <Text size="xs" fw={500}>{t('settings.version')}</Text>
        <Text size="sm" c="var(--ink-2)">{desk.info.version}</Text>
      </div>
    </Stack>
  );
}
