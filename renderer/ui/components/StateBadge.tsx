import {
  IconArchive, IconArrowBackUp, IconCheck, IconClockHour4, IconEye, IconEyeCheck, IconPencil, IconPencilExclamation, IconSend, IconTrash, IconWorldCheck,
  IconWorldExclamation, IconWorldOff, type TablerIcon,
} from '@tabler/icons-react';
import type { ArticleState } from '../../domain/workflow/states';
import { useLanguage } from '../hooks/useLanguage';
import classes from './StateBadge.module.css';

/** One colour and one icon for each state, everywhere the same. */
const looks: Record<ArticleState, { icon: TablerIcon; colour: string }> = {
  draft: { icon: IconPencil, colour: 'var(--state-draft)' },
  inReview: { icon: IconEye, colour: 'var(--state-review)' },
  secondReview: { icon: IconEyeCheck, colour: 'var(--state-second)' },
  changesRequested: { icon: IconArrowBackUp, colour: 'var(--state-changes)' },
  approved: { icon: IconCheck, colour: 'var(--state-approved)' },
  queued: { icon: IconClockHour4, colour: 'var(--state-queued)' },
  publishing: { icon: IconSend, colour: 'var(--state-queued)' },
  published: { icon: IconWorldCheck, colour: 'var(--state-published)' },
  publishedDiffers: { icon: IconWorldExclamation, colour: 'var(--state-differs)' },
  correction: { icon: IconPencilExclamation, colour: 'var(--state-correction)' },
  withdrawing: { icon: IconWorldOff, colour: 'var(--state-queued)' },
  withdrawn: { icon: IconWorldOff, colour: 'var(--state-withdrawn)' },
  archived: { icon: IconArchive, colour: 'var(--state-archived)' },
  bin: { icon: IconTrash, colour: 'var(--state-draft)' },
};

export function StateBadge({ state }: { state: ArticleState }) {
  const { t } = useLanguage();
  const { icon: Icon, colour } = looks[state];
  return (
    <span className={classes.badge} style={{ color: colour }} data-state={state}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`states.${state}`)}
    </span>
  );
}
