import { Button, Checkbox, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { filterOf } from '../../../app/sections';
import type { Article } from '../../../domain/article/article';
import { useDesk } from '../../hooks/useDesk';
import { useHandOverAttempt } from '../../hooks/useHandOverAttempt';
import { useLanguage } from '../../hooks/useLanguage';
import { useWatch } from '../../hooks/useWatch';
import { useWorkspace } from '../../hooks/workspace';
import { StateBadge } from '../StateBadge';
import classes from './handOver.module.css';

const newest = 50;

/** Asks which reports go into a file for another desk, and whether a password locks it. */
export function HandOverDialog({ opened, article, onClose }: { opened: boolean; article: Article; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={t('handOver.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <HandOverForm article={article} />
    </Modal>
  );
}

function HandOverForm({ article }: { article: Article }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { profile } = useWorkspace();
  const { attempt, busy, problem } = useHandOverAttempt();
  const [chosen, setChosen] = useState<readonly string[]>([article.id]);
  const [password, setPassword] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const found = useWatch(() => desk.articles.watchList(filterOf('archive', profile.id), newest), [desk, profile.id]) ?? [];
  const offered = [article, ...found.filter(({ id, state }) => id !== article.id && state !== 'queued')];

  async function write(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSaved(null);
    const written = await attempt(() => desk.handOver.write(chosen, password === '' ? null : password));
    if (written) setSaved(written.location);
  }
  return (
    <form onSubmit={(event) => void write(event)}>
      <Stack gap="md">
        <Text size="sm" c="var(--ink-2)">{t('handOver.intro')}</Text>
        <Checkbox.Group label={t('handOver.articles')} value={[...chosen]} onChange={setChosen}>
          <div className={classes.articles}>
            {offered.map(({ id, headline, state }) => (
              <div key={id} className={classes.article}>
                <Checkbox value={id} label={headline || t('list.untitled')} />
                <StateBadge state={state} />
              </div>
            ))}
          </div>
        </Checkbox.Group>
        <PasswordInput label={t('handOver.password')} description={t('handOver.passwordNote')} descriptionProps={{ fz: 12 }} value={password} maxLength={200} autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('handOver.showPassword') }} onChange={({ currentTarget }) => setPassword(currentTarget.value)} />
        {problem && <Text size="sm" role="alert" c="var(--state-differs)">{problem.words}</Text>}
        {saved !== null && <Text size="sm" role="status" className={classes.location} data-handed-over={saved}>{t('handOver.saved')} {saved}</Text>}
        <Group justify="flex-end">
          <Button type="submit" data-autofocus loading={busy} disabled={chosen.length === 0}>{t('handOver.write')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
