import { useEffect, useRef, useState } from 'react';

/**
 * A text field over a value of the document: what is typed goes into the document at every change, a change from
 * elsewhere comes in while the field is not being typed in. The input's own value is never touched while it has the
 * focus, so composition and Backspace replay stay undisturbed.
 */
export function useDocField(value: string, set: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const focused = useRef(false);
  useEffect(() => {
    if (!focused.current) setTyped(value);
  }, [value]);
  return {
    value: typed,
    onChange: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value);
      set(event.currentTarget.value.normalize('NFC'));
    },
    onFocus: () => {
      focused.current = true;
    },
    onBlur: () => {
      focused.current = false;
      setTyped((now) => now.normalize('NFC'));
    },
  };
}
