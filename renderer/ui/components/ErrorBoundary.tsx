import { Button, Stack, Text, Title } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useLanguage } from '../hooks/useLanguage';

interface Props {
  readonly children: ReactNode;
  readonly onError: (error: unknown) => void;
}

/** Keeps a failing screen from taking the window with it, and says what that means for the work. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError = (): { failed: boolean } => ({ failed: true });
  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }
  override render(): ReactNode {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const { t } = useLanguage();
  return (
    <Stack align="center" justify="center" h="100%" gap="sm" p="xl">
      <Title order={2}>{t('crashed.title')}</Title>
      <Text maw={460} ta="center">{t('crashed.text')}</Text>
      <Button onClick={() => window.location.reload()}>{t('crashed.reload')}</Button>
    </Stack>
  );
}
