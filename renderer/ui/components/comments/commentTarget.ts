import type { Editor } from '@tiptap/react';
import type { CommentTarget } from '../../../editor/document/commentAnchors';
import { selectedTarget } from '../../../editor/extensions/comments/selectedTarget';

/** What a comment written now would be about: the field that has the cursor, else the selection in the text. */
export function commentTarget(editor: Editor | null): CommentTarget | null {
  const field = document.activeElement?.closest<HTMLElement>('[data-comment-on]');
  const { commentOn, commentPhoto } = field?.dataset ?? {};
  if (commentOn === 'headline') return { on: 'headline' };
  if ((commentOn === 'caption' || commentOn === 'photo') && commentPhoto) return { on: commentOn, photo: commentPhoto };
  return editor && selectedTarget(editor.state);
}
