import { useEffect, useRef, useState } from 'react';
import { retyped } from '../../editor/document/textChange';
import { pasteLine } from './pasteLine';

/**
 * A text field over a value of the document: what is typed goes into the document at every change, a change from
 * elsewhere comes in while the field is not being typed in. The input's own value is never touched while it has the
 * focus, so composition and Backspace replay stay undisturbed; what came from elsewhere meanwhile stays in the document.
 * What is pasted becomes one line in Unicode.
 * @param value the document's value as last rendered; a new one tells that something changed.
 * @param read the document's value as it is at this moment.
 */
export function useDocField(value: string, read: () => string, set: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const shown = useRef(value);
  const focused = useRef(false);
  const show = (text: string): void => {
    shown.current = text.normalize('NFC');
    setTyped(text);
  };
  useEffect(() => {
    if (!focused.current) show(read().normalize('NFC'));
  }, [value]);
  return {
    value: typed,
    onChange: (event: { currentTarget: { value: string } }) => {
      const before = shown.current;
      show(event.currentTarget.value);
      set(retyped(before, shown.current, read().normalize('NFC')));
    },
    onPaste: pasteLine,
    onFocus: () => {
      focused.current = true;
    },
    onBlur: () => {
      focused.current = false;
      show(read().normalize('NFC'));
    },
  };
}
