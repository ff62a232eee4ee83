import { Button, MantineProvider, Stack, Text, Title } from '@mantine/core';
import { useLanguage } from '../hooks/useLanguage';
import { deskVariables, theme } from '../styles/theme';

/** The desk did not open: what that means, where the files are, and the way to try again. */
export function NotOpened({ deskFolder }: { deskFolder: string }) {
  const { t } = useLanguage();
  return (
    <MantineProvider theme={theme} cssVariablesResolver={deskVariables} defaultColorScheme="auto">
      <Stack component="main" align="center" justify="center" h="100%" gap="sm" p="xl">
        <Title order={1} size="h2">{t('notOpened.title')}</Title>
        <Text maw={520} ta="center">{t('notOpened.text', { folder: deskFolder })}</Text>
        <Button onClick={() => window.location.reload()}>{t('notOpened.retry')}</Button>
      </Stack>
    </MantineProvider>
  );
}
