import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** What belongs here, and the one action that brings it. */
export function EmptyState({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <Stack align="center" gap={6} px="lg" py={40} ta="center">
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="var(--ink-3)" maw={300}>{text}</Text>
      {action && <div style={{ marginTop: 8 }}>{action}</div>}
    </Stack>
  );
}
