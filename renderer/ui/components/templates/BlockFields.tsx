import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import type { Template, TemplateBlock, Words, Wording } from '../../../domain/templates/template';
import { useLanguage } from '../../hooks/useLanguage';
import { WordingFields } from './WordingFields';
import { withWords } from './words';
import classes from './templates.module.css';

interface Props {
  readonly block: TemplateBlock;
  readonly index: number;
  readonly template: Template;
  readonly errorAt: (...path: (string | number)[]) => string | undefined;
  readonly onChange: (block: TemplateBlock) => void;
  readonly onWording: (phrase: string, wording: Wording) => void;
  /** Moves the block by so many places, or removes it with null. */
  readonly onMove: (by: number | null) => void;
}

/** One block of a template, with what its kind asks for. */
export function BlockFields({ block, index, template, errorAt, onChange, onWording, onMove }: Props) {
  const { t, language } = useLanguage();
  const title = t('templateEditor.block', { number: index + 1, kind: t(`templateEditor.kinds.${block.kind}`) });
  const label = (words: string): string => `${words} (${index + 1})`;
  const button = (action: 'up' | 'down' | 'remove', by: number | null, disabled = false) => (
    <Button variant="default" size="compact-xs" disabled={disabled} onClick={() => onMove(by)}
      aria-label={t('templateEditor.of', { action: t(`templateEditor.${action}`), what: title })}>{t(`templateEditor.${action}`)}</Button>
  );
  const setHint = (hint: Words): void => block.kind === 'heading' ? undefined : onChange({ ...block, hint });
  return (
    <Stack gap={6} className={classes.block} role="group" aria-label={title}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>{title}</Text>
        <Group gap={4} wrap="nowrap">
          {button('up', -1, index === 0)}
          {button('down', 1, index === template.blocks.length - 1)}
          {button('remove', null)}
        </Group>
      </Group>
      {block.kind === 'phrase' && (
        <WordingFields label={label(t('templateEditor.wording'))} wording={template.wording[block.phrase] ?? ''} onChange={(wording) => onWording(block.phrase, wording)}
          errorAt={(style) => errorAt('wording', block.phrase, ...(style ? [style] : []))} />
      )}
      {(block.kind === 'text' || block.kind === 'heading') && (
        <TextInput label={label(t('templateEditor.text'))} value={block.text} error={errorAt('blocks', index, 'text')} onChange={(event) => onChange({ ...block, text: event.currentTarget.value })} />
      )}
      {block.kind === 'numbered' && (
        <NumberInput label={label(t('templateEditor.items'))} value={block.items} min={1} max={60} allowDecimal={false} error={errorAt('blocks', index, 'items')}
          onChange={(items) => typeof items === 'number' && onChange({ ...block, items })} />
      )}
      {block.kind !== 'heading' && (
        <TextInput label={label(t('templateEditor.hint'))} value={block.hint[language]} error={errorAt('blocks', index, 'hint')}
          onChange={(event) => setHint(withWords(block.hint, language, event.currentTarget.value))} />
      )}
    </Stack>
  );
}
