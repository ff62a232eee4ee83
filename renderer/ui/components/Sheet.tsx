import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Mark } from './Mark';
import classes from './Sheet.module.css';

/** One sheet in the middle of an empty window: what there is to say before daily work can begin. */
export function Sheet({ title, busy = false, children }: { title: string; busy?: boolean; children: ReactNode }) {
  return (
    <main className={classes.screen} aria-busy={busy || undefined}>
      <div className={classes.sheet}>
        <Mark size={44} />
        <Title order={1} mt="sm" mb={6} className={classes.title}>{title}</Title>
        {children}
      </div>
    </main>
  );
}
