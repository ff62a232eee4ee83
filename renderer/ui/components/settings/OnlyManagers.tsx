import { Text } from '@mantine/core';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';

/** Why nothing can be changed here: the desk is open for reading only, or somebody else looks after it. */
export function OnlyManagers() {
  const desk = useDesk();
  const { t } = useLanguage();
  return <Text size="sm" c="var(--ink-3)">{desk.access === 'readOnly' ? t('readOnlyDesk.settings') : t('people.onlyAdministrator')}</Text>;
}
