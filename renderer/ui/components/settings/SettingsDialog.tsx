import { Modal, Tabs } from '@mantine/core';
import { useLanguage } from '../../hooks/useLanguage';
import type { SettingsTab } from '../../hooks/workspace';
import { CheckSettings } from './CheckSettings';
import { DataSettings } from './DataSettings';
import { GeneralSettings } from './GeneralSettings';
import { PeopleSettings } from './PeopleSettings';
import { TargetSettings } from './TargetSettings';
import { TemplateSettings } from '../templates/TemplateSettings';

interface Props {
  /** The tab to show, null while closed. */
  readonly tab: SettingsTab | null;
  readonly onTab: (tab: SettingsTab | null) => void;
}

export function SettingsDialog({ tab, onTab }: Props) {
  const { t } = useLanguage();
  return (
    <Modal opened={tab !== null} onClose={() => onTab(null)} title={t('settings.title')} size={640} closeButtonProps={{ 'aria-label': t('close') }}>
      <Tabs value={tab} onChange={(value) => onTab(value as SettingsTab)} keepMounted={false}>
        <Tabs.List mb="md">
          {(['general', 'targets', 'templates', 'checks', 'people', 'data'] as const).map((each) => <Tabs.Tab key={each} value={each}>{t(`settings.tabs.${each}`)}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="general"><GeneralSettings /></Tabs.Panel>
        <Tabs.Panel value="targets"><TargetSettings /></Tabs.Panel>
        <Tabs.Panel value="templates"><TemplateSettings /></Tabs.Panel>
        <Tabs.Panel value="checks"><CheckSettings /></Tabs.Panel>
        <Tabs.Panel value="people"><PeopleSettings /></Tabs.Panel>
        <Tabs.Panel value="data"><DataSettings /></Tabs.Panel>
      </Tabs>
    </Modal>
  );
}
