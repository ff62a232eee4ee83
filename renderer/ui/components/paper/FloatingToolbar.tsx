import { useEditorState, type Editor } from '@tiptap/react';
import { TextSelection } from '@tiptap/pm/state';
import { useLanguage } from '../../hooks/useLanguage';
import { FormatButton, type ButtonFormat } from './FormatButton';
import classes from './Paper.module.css';

const ofText: readonly ButtonFormat[] = ['bold', 'italic', 'underline', 'strike', 'heading', 'subheading', 'source'];
const ofTable: readonly ButtonFormat[] = ['rowBelow', 'columnRight', 'headerRow', 'deleteRow', 'deleteColumn', 'deleteTable'];
const toggles: readonly ButtonFormat[] = ofText;

interface Shown {
  readonly formats: readonly ButtonFormat[];
  /** Pixels below the upper edge of the body. */
  readonly top: number;
  readonly active: Readonly<Partial<Record<ButtonFormat, boolean>>>;
}

/**
 * What fits the selection, in the margin beside its first line: over the text it would hide what is being changed. For the
 * mouse; the keyboard has the toolbar, the keys and the palette.
 */
export function FloatingToolbar({ editor }: { editor: Editor }) {
  const { t } = useLanguage();
  const shown = useEditorState({ editor, selector: ({ editor: now }) => shownFor(now) });
  if (!shown) return null;
  return (
    <div className={classes.floating} role="toolbar" aria-orientation="vertical" aria-label={t('toolbar.floating')} style={{ top: shown.top }}>
      {shown.formats.map((format) => (
        <FormatButton key={format} small editor={editor} format={format} active={shown.active[format] === true} isToggle={toggles.includes(format)} />
      ))}
    </div>
  );
}

function shownFor(editor: Editor): Shown | null {
  if (!editor.isEditable || !editor.isFocused) return null;
  const formats = formatsFor(editor);
  if (formats.length === 0) return null;
  const { view } = editor;
  const { from } = view.state.selection;
  const top = view.coordsAtPos(from).top - view.dom.getBoundingClientRect().top + view.dom.offsetTop;
  return { formats, top: Math.round(top), active: Object.fromEntries(formats.map((format) => [format, editor.isActive(format)])) };
}

function formatsFor(editor: Editor): readonly ButtonFormat[] {
  const { selection } = editor.state;
  if (selection instanceof TextSelection && !selection.empty) return ofText;
  if (editor.isActive('gallery')) return ['ungroup'];
  if (editor.isActive('table')) return ofTable;
  return editor.isActive('figure') && editor.can().gatherFigures() ? ['gallery'] : [];
}
