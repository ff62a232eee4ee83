import {
  IconArchive, IconArchiveOff, IconArrowBackUp, IconArrowForwardUp, IconCheck, IconChecks, IconClockHour4, IconFileImport, IconHistory, IconLockOpen, IconPencil, IconPencilExclamation, IconPlus, IconRestore, IconSend, IconTrash,
  IconWorldCheck, IconWorldExclamation, IconWorldOff, IconX, type TablerIcon,
} from '@tabler/icons-react';
import type { Moment } from './timeline';

/** One icon and one colour for each thing that can happen; colours are those of the states that it leads to. */
export const momentLooks: Record<Exclude<Moment['action'], 'restore'>, { readonly icon: TablerIcon; readonly colour: string }> = {
  create: { icon: IconPlus, colour: 'var(--state-draft)' },
  import: { icon: IconFileImport, colour: 'var(--state-draft)' },
  submit: { icon: IconSend, colour: 'var(--state-review)' },
  recall: { icon: IconArrowForwardUp, colour: 'var(--state-draft)' },
  return: { icon: IconArrowBackUp, colour: 'var(--state-changes)' },
  approve: { icon: IconCheck, colour: 'var(--state-approved)' },
  endorse: { icon: IconCheck, colour: 'var(--state-second)' },
  approveSecond: { icon: IconChecks, colour: 'var(--state-approved)' },
  reopen: { icon: IconLockOpen, colour: 'var(--state-review)' },
  queue: { icon: IconClockHour4, colour: 'var(--state-queued)' },
  requeued: { icon: IconClockHour4, colour: 'var(--state-queued)' },
  cancelled: { icon: IconX, colour: 'var(--state-changes)' },
  correct: { icon: IconPencilExclamation, colour: 'var(--state-correction)' },
  withdrawn: { icon: IconWorldOff, colour: 'var(--state-withdrawn)' },
  stayed: { icon: IconWorldCheck, colour: 'var(--state-published)' },
  withdraw: { icon: IconWorldOff, colour: 'var(--state-withdrawn)' },
  archive: { icon: IconArchive, colour: 'var(--state-archived)' },
  unarchive: { icon: IconArchiveOff, colour: 'var(--state-published)' },
  discard: { icon: IconTrash, colour: 'var(--state-draft)' },
  published: { icon: IconWorldCheck, colour: 'var(--state-published)' },
  publishedDiffers: { icon: IconWorldExclamation, colour: 'var(--state-differs)' },
  interval: { icon: IconPencil, colour: 'var(--state-draft)' },
};
/** Taking an article back from the bin and going back to a revision share a name, not a look. */
export const restoreLooks = {
  fromBin: { icon: IconHistory, colour: 'var(--state-draft)' },
  revision: { icon: IconRestore, colour: 'var(--state-approved)' },
} as const;
