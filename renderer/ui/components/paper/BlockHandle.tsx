import { IconGripVertical } from '@tabler/icons-react';
import { DragHandle } from '@tiptap/extension-drag-handle-react';
import type { Editor } from '@tiptap/react';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './Paper.module.css';

/** The grip beside a block, by which the mouse takes it elsewhere; the keyboard moves blocks with the formats `moveUp` and `moveDown`. */
export function BlockHandle({ editor }: { editor: Editor }) {
  const { t } = useLanguage();
  return (
    <DragHandle editor={editor} className={classes.handle}>
      <span title={t('toolbar.drag')} aria-hidden><IconGripVertical size={15} stroke={1.6} /></span>
    </DragHandle>
  );
}
