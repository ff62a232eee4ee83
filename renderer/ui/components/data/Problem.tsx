import { Text } from '@mantine/core';

/** What went wrong, read out when it appears. */
export function Problem({ text }: { text: string }) {
  return text ? <Text role="alert" size="sm" c="var(--state-differs)" lh={1.5}>{text}</Text> : null;
}
