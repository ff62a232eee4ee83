import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { useDocField } from '../../../hooks/useDocField';
import classes from '../Inspector.module.css';

/** Something of the directory that a field may be completed with. */
export interface Completion {
  readonly id: string;
  /** What comes into the field. */
  readonly text: string;
  /** What tells it from others of its name, or "". */
  readonly detail: string;
}

interface Props<T extends Completion> {
  readonly label: string;
  /** The label stands over the field instead of in it. */
  readonly labelled?: boolean;
  readonly placeholder?: string | undefined;
  readonly value: string;
  /** The document's value as it is at this moment. */
  readonly read: () => string;
  readonly disabled: boolean;
  readonly name: string;
  readonly find: (query: string) => readonly T[];
  readonly onChange: (value: string) => void;
  /** Takes what else the chosen one says; the field itself has its text already. */
  readonly onChoose?: (chosen: T) => void;
}

/** From here on the directory is asked. */
const fewestLetters = 2;

/** A text field that the directory completes; any other text may be typed as well. */
export function CompletedInput<T extends Completion>({ label, labelled = false, placeholder, value, read, disabled, name, find, onChange, onChoose }: Props<T>) {
  const field = useDocField(value, read, onChange);
  const [found, setFound] = useState<readonly T[]>([]);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const type = (text: string): void => {
    const query = text.trim();
    const completions = query.length < fewestLetters ? [] : find(query).filter((one) => one.text !== text || one.detail !== '');
    setFound(completions);
    combobox.resetSelectedOption();
    if (completions.length > 0) combobox.openDropdown();
    else combobox.closeDropdown();
  };
  const choose = (id: string): void => {
    const chosen = found.find((one) => one.id === id);
    combobox.closeDropdown();
    setFound([]);
    if (!chosen) return;
    field.onChange({ currentTarget: { value: chosen.text } });
    onChoose?.(chosen);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} shadow="md" transitionProps={{ duration: 0 }}>
      <Combobox.Target autoComplete="off">
        <TextInput {...(labelled ? { label } : { 'aria-label': label })} placeholder={labelled ? placeholder : label} disabled={disabled} data-fact={name}
          value={field.value} onFocus={field.onFocus}
          onChange={(event) => {
            field.onChange(event);
            type(event.currentTarget.value);
          }}
          onBlur={() => {
            field.onBlur();
            combobox.closeDropdown();
          }} />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0} lang="vi">
        <Combobox.Options aria-label={label}>
          {found.map((one) => (
            <Combobox.Option key={one.id} value={one.id}>
              {one.text}
              {one.detail && <span className={classes.detail}>{one.detail}</span>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
