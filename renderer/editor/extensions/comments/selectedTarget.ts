import { NodeSelection, type EditorState } from '@tiptap/pm/state';
import type { CommentTarget } from '../../document/commentAnchors';
import { textStarts } from './comments';

/** What a comment on the selection is about: the words, the photo, or without a selection the block of the cursor; null for nothing. */
export function selectedTarget({ doc, selection }: EditorState): CommentTarget | null {
  if (selection instanceof NodeSelection) {
    const photo: unknown = selection.node.attrs['photo'];
    return typeof photo === 'string' ? { on: 'photo', photo } : null;
  }
  const { from, to, empty, $from } = selection;
  const starts = textStarts(doc);
  const lengths = starts.map((start) => doc.resolve(start).parent.content.size);
  if (empty) {
    const block = starts.indexOf($from.start());
    return block === -1 || lengths[block] === 0 ? null : { on: 'text', range: { from: { block, offset: 0 }, to: { block, offset: lengths[block]! } } };
  }
  const touched = starts.flatMap((start, block) => (start < to && start + lengths[block]! > from ? [block] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return null;
  return {
    on: 'text',
    range: {
      from: { block: first, offset: Math.max(0, from - starts[first]!) },
      to: { block: last, offset: Math.min(lengths[last]!, to - starts[last]!) },
    },
  };
}
