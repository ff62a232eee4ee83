import type { Editor } from '@tiptap/react';
import { createContext, useContext, type RefObject } from 'react';

/** The editor of the open article; a ref, so that typing renders nothing but the text. */
export const EditorRefContext = createContext<RefObject<Editor | null> | null>(null);

/** @throws Error outside its provider. */
export function useEditorRef(): RefObject<Editor | null> {
  const ref = useContext(EditorRefContext);
  if (!ref) throw new Error('no editor around this component');
  return ref;
}
