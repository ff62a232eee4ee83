import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconBlockquote, IconBold, IconColumnInsertRight, IconColumnRemove, IconH2, IconH3, IconItalic, IconLayoutGrid, IconList, IconListNumbers, IconRowInsertBottom,
  IconRowRemove, IconStrikethrough, IconTable, IconTableOff, IconTableRow, IconUnderline, IconSourceCode, IconLayoutList, type TablerIcon,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { formatOf, type FormatName } from '../../../editor/formats';
import { useLanguage } from '../../hooks/useLanguage';
import { Shortcut } from '../Shortcut';
import classes from './Paper.module.css';

const icons = {
  bold: IconBold, italic: IconItalic, underline: IconUnderline, strike: IconStrikethrough, heading: IconH2, subheading: IconH3, bulletList: IconList,
  orderedList: IconListNumbers, blockquote: IconBlockquote, source: IconSourceCode, table: IconTable, rowBelow: IconRowInsertBottom,
  columnRight: IconColumnInsertRight, headerRow: IconTableRow, deleteRow: IconRowRemove, deleteColumn: IconColumnRemove, deleteTable: IconTableOff,
  gallery: IconLayoutGrid, ungroup: IconLayoutList,
} as const satisfies Partial<Record<FormatName, TablerIcon>>;

/** Formats that have a button. */
export type ButtonFormat = keyof typeof icons;

/** The button of a format; pressing it leaves the selection where it is. */
export function FormatButton({ editor, format, active, isToggle = true, small = false }: {
  editor: Editor;
  format: ButtonFormat;
  active: boolean;
  isToggle?: boolean;
  small?: boolean;
}) {
  const { t } = useLanguage();
  const { keys, run } = formatOf(format);
  const Icon = icons[format];
  const label = t(`commands.format.${format}`);
  return (
    <Tooltip label={<>{label} {keys && <Shortcut keys={keys} />}</>} position={small ? 'left' : 'bottom'}>
      <ActionIcon variant={active ? 'light' : 'subtle'} color={active ? 'press' : 'gray'} className={classes.tool} size={small ? 24 : undefined}
        aria-label={label} aria-pressed={isToggle ? active : undefined} onMouseDown={(event) => event.preventDefault()} onClick={() => run(editor)}>
        <Icon size={small ? 16 : 18} stroke={1.7} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
