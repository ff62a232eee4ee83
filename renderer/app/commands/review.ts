import { maySuggest } from '../../domain/suggestions/mode';
import { isEditable, mayEdit } from '../../domain/workflow/decide';
import type { Command, CommandContext } from './command';

const isOpen = ({ article }: CommandContext): boolean => article !== null;
const mayComment = ({ article, readOnly }: CommandContext): boolean => !readOnly && article !== null && isEditable(article.state);
const mayApprove = ({ profile }: CommandContext): boolean => profile.role !== 'reporter';

const mayToggle = ({ article, profile, readOnly }: CommandContext): boolean => !readOnly && article !== null && maySuggest(article, profile) && mayEdit(article, profile);
const maySettle = ({ article, profile, readOnly }: CommandContext): boolean => !readOnly && article !== null && mayEdit(article, profile);

const suggestions: readonly Command[] = [
  { id: 'review.suggesting', shortcut: 'mod+shift+Y', when: mayToggle, run: (context) => context.atSuggestions('toggle') },
  { id: 'review.nextSuggestion', shortcut: 'F7', when: isOpen, run: (context) => context.atSuggestions('next') },
  { id: 'review.previousSuggestion', shortcut: 'shift+F7', when: isOpen, run: (context) => context.atSuggestions('previous') },
  { id: 'review.acceptSuggestion', shortcut: 'mod+alt+Enter', when: maySettle, run: (context) => context.atSuggestions('accept') },
  { id: 'review.rejectSuggestion', shortcut: 'mod+alt+Backspace', when: maySettle, run: (context) => context.atSuggestions('reject') },
  { id: 'review.acceptAuthor', when: maySettle, run: (context) => context.atSuggestions('acceptAuthor') },
  { id: 'review.rejectAuthor', when: maySettle, run: (context) => context.atSuggestions('rejectAuthor') },
  { id: 'review.acceptAll', when: maySettle, run: (context) => context.atSuggestions('acceptAll') },
  { id: 'review.rejectAll', when: maySettle, run: (context) => context.atSuggestions('rejectAll') },
];

/** Comments on the open article and suggestions in it, what waits for the person at work, and what changed since they saw it last. */
export const review: readonly Command[] = [
  { id: 'review.comment', shortcut: 'mod+alt+M', when: mayComment, run: (context) => context.writeComment() },
  { id: 'review.nextComment', shortcut: 'F9', when: isOpen, run: (context) => context.stepComment('next') },
  { id: 'review.previousComment', shortcut: 'shift+F9', when: isOpen, run: (context) => context.stepComment('previous') },
  { id: 'review.nextWaiting', shortcut: 'F6', when: mayApprove, run: (context) => context.stepWaiting('next') },
  { id: 'review.previousWaiting', shortcut: 'shift+F6', when: mayApprove, run: (context) => context.stepWaiting('previous') },
  { id: 'review.changes', shortcut: 'mod+alt+D', when: isOpen, run: (context) => context.compareWithSeen() },
  ...suggestions,
];
