import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Mark } from './Mark';
import classes from './Sheet.module.css';

/** One sheet in the middle of an empty window: what there is to say before daily work can begin. */
export function Sheet({ title, busy = false, children }: { title: string; busy?: boolean; children: ReactNode }) {
  return (
    <main className={classes.screen} aria-busy={busy || undefined}>
      <div className={classes.sheet}>
        <Group gap="sm" wrap="nowrap" mb="sm">
          <Mark size={36} />
          <Title order={1} className={classes.title}>{title}</Title>
        </Group>
        {children}
      </div>
    </main>
  );
}
