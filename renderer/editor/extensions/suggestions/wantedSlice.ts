import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { suggestionAttributes, suggestionMarks } from '../../../domain/suggestions/settle';
import { isLeftOut } from './reading';

/** A part of a text as it is wanted, without the marks of who wanted it. */
export const wantedSlice = ({ content, openStart, openEnd }: Slice): Slice => new Slice(wanted(content, openStart, openEnd, false), openStart, openEnd);

/** @param isGone whether what is in it goes: only the shell of a block that the slice cuts through stays, for the slice counts on it */
function wanted(fragment: Fragment, openStart: number, openEnd: number, isGone: boolean): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node, _offset, index) => {
    const [start, end] = [index === 0 ? openStart : 0, index === fragment.childCount - 1 ? openEnd : 0];
    const isNodeGone = isGone || isLeftOut(node, 'wanted');
    if (isNodeGone && start === 0 && end === 0) return;
    const attrs = { ...node.attrs };
    for (const name of suggestionAttributes) if (name in attrs) attrs[name] = null;
    const marks = node.marks.filter(({ type }) => !(suggestionMarks as readonly string[]).includes(type.name));
    nodes.push(node.isText ? node.mark(marks) : node.type.create(attrs, wanted(node.content, Math.max(0, start - 1), Math.max(0, end - 1), isNodeGone), marks));
  });
  return Fragment.fromArray(nodes);
}
