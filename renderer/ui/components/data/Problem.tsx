import { Text } from '@mantine/core';

/** What went wrong, read out when it appears. */
export function Problem({ text }: { text: string }) {
  return <div role="alert">{text && <Text size="sm" c="var(--state-differs)" lh={1.5}>{text}</Text>}</div>;
}
