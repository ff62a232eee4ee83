import type { Editor } from '@tiptap/core';

export type FindingStep = 'next' | 'previous' | 'fix' | 'fixAll';

/** Goes to an underlined place or carries out fixes; the cursor is in the text afterwards. False when there was nothing to do. */
export function actOnFindings(editor: Editor, step: FindingStep): boolean {
  const isDone = step === 'fix' ? editor.commands.fixFinding() : step === 'fixAll' ? editor.commands.fixAll() : editor.commands.goToFinding(step);
  if (isDone) editor.commands.focus(undefined, { scrollIntoView: false });
  return isDone;
}
