import { Checkbox, Stack, Text } from '@mantine/core';
import { useOpenArticle } from '../../hooks/openArticle';
import { useLanguage } from '../../hooks/useLanguage';

/** What the template asks a person to look at, which no check can tell. The ticks are a memory aid for now and are not kept. */
export function Checklist() {
  const { template } = useOpenArticle();
  const { t, language } = useLanguage();
  if (template.checklist.length === 0) return null;
  return (
    <Stack component="section" gap={8}>
      <Text component="h2" size="xs" fw={600} c="var(--ink-3)" m={0}>{t('findings.checklist')}</Text>
      {template.checklist.map((item) => <Checkbox key={item.vi} size="xs" label={item[language]} />)}
    </Stack>
  );
}
