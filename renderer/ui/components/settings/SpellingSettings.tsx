import { Button, Group, Input, ScrollArea, Stack, Switch, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Desk } from '../../../app/desk';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useUndoable } from '../../hooks/useUndoable';

type Settings = Awaited<ReturnType<Desk['settings']['read']>>;

/** Whether wrong words are underlined, and the words that this person has told to be right. */
export function SpellingSettings({ settings: { spelling, personalWords } }: { settings: Settings }) {
  const desk = useDesk();
  const { t, language } = useLanguage();
  const { attempt } = useNotice();
  const undoable = useUndoable();
  const write = (change: Partial<Settings>) => attempt(() => desk.settings.write(change));
  async function remove(word: string): Promise<void> {
    const written = await write({ personalWords: personalWords.filter((each) => each !== word) });
    if (written) undoable(t('spelling.removed', { word }), () => void write({ personalWords: [...written.personalWords, word] }));
  }
  const sorted = [...personalWords].sort(new Intl.Collator(language).compare);
  return (
    <Input.Wrapper label={t('spelling.title')} labelElement="div">
      <Stack gap="xs" mt={4}>
        <Switch label={t('spelling.on')} checked={spelling} onChange={(event) => void write({ spelling: event.currentTarget.checked })} />
        <Text size="xs" c="var(--ink-2)">{t('spelling.how')}</Text>
        <Text size="xs" fw={500} id="personal-words">{t('spelling.personal')}</Text>
        {sorted.length === 0 && <Text size="xs" c="var(--ink-2)">{t('spelling.none')}</Text>}
        <ScrollArea.Autosize mah={140} type="auto" viewportProps={{ tabIndex: -1 }}>
          <Group gap={6} role="group" aria-labelledby="personal-words">
            {sorted.map((word) => (
              <Button key={word} variant="default" size="compact-xs" fw={400} lang="vi" rightSection={<IconX size={12} aria-hidden />} aria-label={t('spelling.remove', { word })}
                onClick={() => void remove(word)}>{word}</Button>
            ))}
          </Group>
        </ScrollArea.Autosize>
      </Stack>
    </Input.Wrapper>
  );
}
