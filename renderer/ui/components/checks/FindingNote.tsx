import { Button } from '@mantine/core';
import { useEditorState, type Editor } from '@tiptap/react';
import { placeAtCursor } from '../../../editor/extensions/checks/findings';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './FindingNote.module.css';

/** What is wrong at the cursor, below the text so that it covers none of it, and the key that fixes it. */
export function FindingNote({ editor }: { editor: Editor }) {
  const { t } = useLanguage();
  const place = useEditorState({ editor, selector: ({ editor: { state } }) => placeAtCursor(state) ?? null, equalityFn: (a, b) => a?.finding === b?.finding && !a?.fix === !b?.fix });
  return (
    <div role="status" className={place ? classes.note : undefined} data-severity={place?.finding.severity}>
      {place && <span>{t(`checks.${place.finding.check}`, { ...place.finding.values })}</span>}
      {place?.fix && editor.isEditable && (
        <Button size="compact-xs" variant="default" onMouseDown={(event) => event.preventDefault()} onClick={() => editor.commands.fixFinding(place.finding)}>
          {place.fix.text ? t('findings.fixTo', { text: place.fix.text }) : t('findings.remove')} (Alt+F8)
        </Button>
      )}
    </div>
  );
}
