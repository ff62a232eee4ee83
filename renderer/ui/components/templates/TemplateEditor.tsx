import { Alert, Button, Group, Menu, Modal, MultiSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { houseStyles, type HouseStyle } from '../../../domain/facts/houseStyle';
import { emptyFacts, type MeetingFacts } from '../../../domain/facts/meetingFacts';
import { parseTemplate } from '../../../domain/templates/parseTemplate';
import type { Template, TemplateBlock, Words } from '../../../domain/templates/template';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useTemplateProblem } from '../../hooks/useTemplateProblem';
import { BlockFields } from './BlockFields';
import { TemplatePreview } from './TemplatePreview';
import { WordingFields } from './WordingFields';
import { withWords } from './words';
import classes from './templates.module.css';

interface Props {
  readonly template: Template;
  readonly isCopy: boolean;
  readonly onClose: () => void;
}

const kinds = ['phrase', 'text', 'numbered', 'heading', 'photos'] as const;
const facts = Object.keys(emptyFacts) as (keyof MeetingFacts)[];

/** Changing a template, with what comes of it beside the fields. */
export function TemplateEditor({ template: original, isCopy, onClose }: Props) {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const { attempt, say } = useNotice();
  const problemWords = useTemplateProblem();
  const [template, setTemplate] = useState<Template>(() =>
    isCopy ? { ...original, name: { vi: t('templates.copyOf', { lng: 'vi', name: original.name.vi }), en: t('templates.copyOf', { lng: 'en', name: original.name.en }) } } : original);
  const [lastGood, setLastGood] = useState(template);
  const [tried, setTried] = useState(false);
  const parsed = useMemo(() => parseTemplate(template), [template]);
  const problems = parsed.ok ? [] : parsed.problems;

  function set(change: Partial<Template>): void {
    const next = { ...template, ...change };
    setTemplate(next);
    // The preview keeps the last state that can be composed.
    if (parseTemplate(next).ok) setLastGood(next);
  }
  const errorAt = (...path: (string | number)[]): string | undefined => {
    const found = problems.find((problem) => path.every((step, index) => problem.path[index] === step));
    return found && problemWords(found);
  };
  const setItem = <T,>(list: readonly T[], index: number, item: T | null): T[] => item === null ? list.toSpliced(index, 1) : list.with(index, item);

  function addBlock(kind: TemplateBlock['kind']): void {
    const hint: Words = { vi: t('templateEditor.kinds.text', { lng: 'vi' }), en: t('templateEditor.kinds.text', { lng: 'en' }) };
    if (kind !== 'phrase') {
      const blocks: Record<Exclude<TemplateBlock['kind'], 'phrase'>, TemplateBlock> = {
        text: { kind: 'text', text: '', hint }, numbered: { kind: 'numbered', items: 3, hint }, heading: { kind: 'heading', text: '' }, photos: { kind: 'photos', hint },
      };
      return set({ blocks: [...template.blocks, blocks[kind]] });
    }
    let number = 1;
    while (Object.hasOwn(template.wording, `phrase${number}`)) number += 1;
    set({ wording: { ...template.wording, [`phrase${number}`]: '{holder}' }, blocks: [...template.blocks, { kind, phrase: `phrase${number}`, hint }] });
  }
  function moveBlock(index: number, by: number | null): void {
    const block = template.blocks[index]!;
    const rest = template.blocks.toSpliced(index, 1);
    if (by !== null) return set({ blocks: rest.toSpliced(index + by, 0, block) });
    const { [block.kind === 'phrase' ? block.phrase : '']: _gone, ...wording } = template.wording;
    set({ blocks: rest, wording });
  }
  async function save(): Promise<void> {
    setTried(true);
    if (!parsed.ok) return;
    const saved = await attempt(() => (isCopy ? desk.templates.copy(parsed.template) : desk.templates.change(parsed.template)));
    if (!saved) return;
    say(t('templates.saved', { name: saved.name[language], number: saved.version }));
    onClose();
  }

  return (
    <Modal opened onClose={onClose} size="calc(100vw - 80px)" yOffset={30} attributes={{ header: { role: 'presentation' } }} title={t(isCopy ? 'templateEditor.copyTitle' : 'templateEditor.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <div className={classes.editor}>
          <Stack gap="sm" className={classes.form}>
            <TextInput label={t('templates.name')} value={template.name[language]} error={errorAt('name')} data-autofocus
              onChange={(event) => set({ name: withWords(template.name, language, event.currentTarget.value) })} />
            <TextInput label={t('templateEditor.description')} value={template.description[language]} error={errorAt('description')}
              onChange={(event) => set({ description: withWords(template.description, language, event.currentTarget.value) })} />
            <Group grow align="flex-start">
              <TextInput label={t('templateEditor.category')} value={template.category} error={errorAt('category')} onChange={(event) => set({ category: event.currentTarget.value })} />
              <Select label={t('templateEditor.style')} value={template.style} allowDeselect={false} data={houseStyles.map((value) => ({ value, label: t(`templateEditor.styles.${value}`) }))}
                onChange={(value) => value && set({ style: value as HouseStyle })} />
            </Group>
            <MultiSelect label={t('templateEditor.fields')} description={t('templateEditor.fieldsHelp')} value={[...template.fields]} error={errorAt('fields')}
              data={facts.map((value) => ({ value, label: t(`facts.${value}` as never) }))} onChange={(value) => set({ fields: value as (keyof MeetingFacts)[] })} />
            <WordingFields label={t('templateEditor.headline')} wording={template.headline} errorAt={(...style) => errorAt('headline', ...style.filter((each) => each !== undefined))}
              onChange={(headline) => set({ headline })} />
            <Text fw={600}>{t('templateEditor.blocks')}</Text>
            {template.blocks.map((block, index) => (
              <BlockFields key={index} block={block} index={index} template={template} errorAt={errorAt} onMove={(by) => moveBlock(index, by)}
                onChange={(changed) => set({ blocks: template.blocks.with(index, changed) })} onWording={(phrase, wording) => set({ wording: { ...template.wording, [phrase]: wording } })} />
            ))}
            <Menu position="top-start" withinPortal>
              <Menu.Target><Button variant="default">{t('templateEditor.add')}</Button></Menu.Target>
              <Menu.Dropdown>{kinds.map((kind) => <Menu.Item key={kind} onClick={() => addBlock(kind)}>{t(`templateEditor.kinds.${kind}`)}</Menu.Item>)}</Menu.Dropdown>
            </Menu>
            <Text fw={600}>{t('templateEditor.captions')}</Text>
            {template.captions.map((caption, index) => {
              const label = t('templateEditor.caption', { number: index + 1 });
              return (
                <Stack key={index} gap={6} className={classes.block}>
                  <WordingFields label={label} wording={caption.wording} errorAt={() => errorAt('captions', index)}
                    onChange={(wording) => set({ captions: template.captions.with(index, { ...caption, wording }) })} />
                  <RemoveButton what={label} onRemove={() => set({ captions: setItem(template.captions, index, null) })} />
                </Stack>
              );
            })}
            <Button variant="default" onClick={() => set({ captions: [...template.captions, { name: { vi: t('templateEditor.captionName', { lng: 'vi' }), en: t('templateEditor.captionName', { lng: 'en' }) }, wording: '{Chair}' }] })}>{t('templateEditor.addCaption')}</Button>
            <Text fw={600}>{t('templateEditor.checklist')}</Text>
            {template.checklist.map((words, index) => {
              const label = t('templateEditor.checklistItem', { number: index + 1 });
              return (
                <Group key={index} align="flex-end" wrap="nowrap">
                  <TextInput flex={1} label={label} value={words[language]} error={errorAt('checklist', index)}
                    onChange={(event) => set({ checklist: template.checklist.with(index, withWords(words, language, event.currentTarget.value)) })} />
                  <RemoveButton what={label} onRemove={() => set({ checklist: setItem(template.checklist, index, null) })} />
                </Group>
              );
            })}
            <Button variant="default" onClick={() => set({ checklist: [...template.checklist, { vi: '', en: '' }] })}>{t('templateEditor.addItem')}</Button>
            <MultiSelect label={t('templateEditor.mustBeClean')} value={[...template.mustBeClean]} error={errorAt('mustBeClean')} onChange={(mustBeClean) => set({ mustBeClean })}
              data={[...new Set([...desk.checks.list.map(({ id }) => id), ...template.mustBeClean])].map((value) => ({ value, label: t(`checkNames.${value}` as never, { defaultValue: value }) }))} />
          </Stack>
          <TemplatePreview template={lastGood} />
        </div>
        {tried && problems.length > 0 && (
          <Alert role="alert" variant="outline" color="gray" mt="sm" title={t('templateEditor.problems')}>
            {problems.slice(0, 3).map((problem, index) => <Text key={index} size="sm">{problemWords(problem)}</Text>)}
          </Alert>
        )}
        <Group justify="flex-end" mt="sm">
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit">{t('templateEditor.save')}</Button>
        </Group>
      </form>
    </Modal>
  );
}

function RemoveButton({ what, onRemove }: { what: string; onRemove: () => void }) {
  const { t } = useLanguage();
  return (
    <Button variant="default" size="compact-sm" style={{ alignSelf: 'flex-end' }} onClick={onRemove} aria-label={t('templateEditor.of', { action: t('templateEditor.remove'), what })}>
      {t('templateEditor.remove')}
    </Button>
  );
}
