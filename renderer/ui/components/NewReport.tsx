import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useDesk } from '../hooks/useDesk';
import { useLanguage } from '../hooks/useLanguage';
import { useNotice } from '../hooks/useNotice';
import { useTemplates } from '../hooks/useTemplates';
import classes from './NewReport.module.css';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onCreated: (articleId: string) => void;
}

/** Choosing the template of a new report: arrows choose, Enter creates. */
export function NewReport({ opened, onClose, onCreated }: Props) {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const { attempt } = useNotice();
  const offered = useTemplates().flatMap(({ template, disabled }) => (disabled ? [] : [template]));
  const [wanted, setChosen] = useState('');
  // What was chosen last may have been changed or disabled since.
  const chosen = offered.some(({ id }) => id === wanted) ? wanted : (offered[0]?.id ?? '');

  async function create(): Promise<void> {
    const template = offered.find(({ id }) => id === chosen);
    if (!template) return;
    const id = await attempt(() => desk.articles.createFrom(template));
    if (!id) return;
    onClose();
    onCreated(id);
  }

  /** A card is a button of its own to the browser; Enter on it means the choice is made. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void create();
  }

  return (
    <Modal opened={opened} onClose={onClose} title={t('newReport.title')} size="lg" closeButtonProps={{ 'aria-label': t('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <Radio.Group value={chosen} onChange={setChosen} label={t('newReport.choose')} onKeyDown={onKeyDown}>
          <Stack gap="xs" mt="xs" className={classes.choices}>
            {offered.map((template) => (
              <Radio.Card key={template.id} value={template.id} className={classes.card} data-autofocus={template.id === chosen || undefined}>
                <Group wrap="nowrap" align="flex-start">
                  <Radio.Indicator />
                  <div>
                    <Text fw={600}>{template.name[language]}</Text>
                    <Text size="sm" c="var(--ink-3)">{template.description[language]}</Text>
                  </div>
                </Group>
              </Radio.Card>
            ))}
          </Stack>
        </Radio.Group>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" disabled={!chosen}>{t('newReport.create')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
