import { Button, Menu, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { placeholderFacts, placeholderNames } from '../../../domain/facts/compose';
import { useLanguage } from '../../hooks/useLanguage';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

/** A wording with placeholders, and a menu that puts one in where the cursor stands. */
export function WordingField({ label, value, error, onChange }: Props) {
  const { t } = useLanguage();
  const field = useRef<HTMLTextAreaElement>(null);

  function insert(name: string): void {
    const at = field.current?.selectionEnd ?? value.length;
    onChange(`${value.slice(0, at)}{${name}}${value.slice(at)}`);
  }
  return (
    <div>
      <Textarea ref={field} label={label} value={value} error={error} autosize minRows={1} maxRows={6} onChange={(event) => onChange(event.currentTarget.value)} />
      <Menu position="bottom-start" withinPortal>
        <Menu.Target>
          <Button variant="default" size="compact-xs" mt={4} aria-label={t('templateEditor.of', { action: t('templateEditor.insert'), what: label })}>{t('templateEditor.insert')}</Button>
        </Menu.Target>
        <Menu.Dropdown mah={280} style={{ overflowY: 'auto' }}>
          {placeholderNames.map((name) => (
            <Menu.Item key={name} onClick={() => insert(name)}>
              {`{${name}} ${(placeholderFacts[name] ?? [name]).map((fact) => t(`facts.${fact}` as never)).join(', ')}`}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
