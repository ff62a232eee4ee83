import { Button, Code, Group, Stack, Text } from '@mantine/core';
import type { UntrustedKey } from '../../../app/services/handOver';
import { useLanguage } from '../../hooks/useLanguage';
import { useManages } from '../../hooks/useManages';
import classes from './handOver.module.css';

/** Keys of another desk that nobody here has vouched for: their approvals count once somebody does. */
export function UntrustedKeys({ keys, onTrust }: { keys: readonly UntrustedKey[]; onTrust: (key: UntrustedKey) => void }) {
  const { t } = useLanguage();
  const manages = useManages();
  if (keys.length === 0) return null;
  return (
    <Stack gap={6} component="section" aria-label={t('handOver.keys.title')}>
      <Text size="sm" fw={600}>{t('handOver.keys.title')}</Text>
      <Text size="xs" c="var(--ink-2)">{t(manages ? 'handOver.keys.note' : 'handOver.keys.onlyManagers')}</Text>
      {keys.map((key) => (
        <Group key={key.publicKey} justify="space-between" wrap="nowrap" className={classes.key}>
          <div>
            <Text size="sm">{key.person.name} ({t(`roles.${key.person.role}`)})</Text>
            <Code className={classes.fingerprint}>{key.fingerprint}</Code>
          </div>
          {manages && (
            <Button variant="default" size="compact-sm" className={classes.trust} aria-label={`${t('handOver.keys.trust')}: ${key.person.name}`} onClick={() => onTrust(key)}>
              {t('handOver.keys.trust')}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}
