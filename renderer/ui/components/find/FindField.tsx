import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState, type RefObject } from 'react';
import classes from './Find.module.css';

interface Props {
  readonly ref: RefObject<HTMLInputElement | null>;
  /** The words looked for. */
  readonly value: string;
  readonly onValue: (words: string) => void;
  readonly label: string;
  readonly placeholder: string;
  readonly onEnter: (back: boolean) => void;
}

/** The field for what is looked for. A letter that is still being composed stands in the field and is not looked for yet. */
export function FindField({ ref, value, onValue, label, placeholder, onEnter }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const take = (words: string): void => onValue(words.normalize('NFC'));
  return (
    <TextInput ref={ref} className={classes.field} aria-label={label} placeholder={placeholder} value={typed} maxLength={500}
      leftSection={<IconSearch size={15} aria-hidden />}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        if (!(event.nativeEvent as InputEvent).isComposing) take(event.currentTarget.value);
      }}
      onCompositionEnd={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        take(event.currentTarget.value);
        onEnter(event.shiftKey);
      }} />
  );
}
