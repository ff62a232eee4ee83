import { useEffect, useState } from 'react';
import { selectedTexts } from '../../editor/selectedTexts';
import { useEditorRef } from './editorRef';

const settleMs = 200;
const none: readonly string[] = [];

/** What is selected in the body, block by block, a moment after the selection last changed: never once a key. */
export function useSelectedTexts(): readonly string[] {
  const ref = useEditorRef();
  const [texts, setTexts] = useState(none);
  useEffect(() => {
    const editor = ref.current;
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      timer = undefined;
      const now = editor.isDestroyed ? none : selectedTexts(editor.state);
      setTexts(now.length > 0 ? now : none);
    };
    const later = (): void => {
      timer ??= setTimeout(read, settleMs);
    };
    editor.on('selectionUpdate', later);
    return () => {
      editor.off('selectionUpdate', later);
      clearTimeout(timer);
    };
  }, [ref]);
  return texts;
}
