import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import type { Writing } from './timeline';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './history.module.css';

/** Revisions kept while somebody wrote, folded until they are wanted. */
export function WritingRevisions({ writing, children }: { writing: Writing; children: ReactNode }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <li className={classes.writing}>
      <UnstyledButton className={classes.fold} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <IconChevronRight size={14} className={classes.chevron} data-open={open} aria-hidden />
        {t('revisions.intervals', { count: writing.revisions.length })}
      </UnstyledButton>
      <Collapse id={id} expanded={open} transitionDuration={140}>
        <ol className={classes.entries}>{children}</ol>
      </Collapse>
    </li>
  );
}
