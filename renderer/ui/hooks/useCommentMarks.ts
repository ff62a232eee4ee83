import type { Editor } from '@tiptap/react';
import { useRef } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import { isOpen } from '../../domain/review/thread';
import type { CommentMark } from '../../editor/extensions/comments/comments';
import { sharedComments } from './sharedComments';
import { useMarks } from './useMarks';
import { useWorkspace } from './workspace';

/** Keeps the marks of comments in step: those of open ones unless somebody wants to read without them, and of the one that is looked at. */
export function useCommentMarks(editor: Editor | null, article: OpenArticle): void {
  const { comments: { current, areMarked } } = useWorkspace();
  const { current: placed, subscribe } = sharedComments(article);
  const isMarked = useRef(false);
  useMarks(editor, ({ commands }) => {
    const marks = placed().flatMap(({ thread, range }): CommentMark[] =>
      (range && ((areMarked && isOpen(thread)) || thread.id === current) ? [{ id: thread.id, range, isCurrent: thread.id === current }] : []));
    // A text without comments is not touched for them.
    if (marks.length > 0 || isMarked.current) commands.showComments(marks);
    isMarked.current = marks.length > 0;
  }, subscribe, [article, current, areMarked]);
}
