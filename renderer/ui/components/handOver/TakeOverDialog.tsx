import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { BundlePreview, UntrustedKey } from '../../../app/services/handOver';
import { fullMoment } from '../../../i18n/format';
import { useDesk } from '../../hooks/useDesk';
import { useHandOverAttempt } from '../../hooks/useHandOverAttempt';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { BundleArticles } from './BundleArticles';
import { HandedDirectory } from './HandedDirectory';
import { UntrustedKeys } from './UntrustedKeys';
import classes from './handOver.module.css';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Shows a report that was taken in. */
  readonly onTaken: (articleId: string) => void;
}

/** Takes in what another desk handed over, after showing what it is. */
export function TakeOverDialog({ opened, onClose, onTaken }: Props) {
  const { t } = useLanguage();
  return (
    <Modal opened={opened} onClose={onClose} size="lg" title={t('handOver.takeTitle')} closeButtonProps={{ 'aria-label': t('close') }} closeOnClickOutside={false}>
      <TakeOver onTaken={(id) => (onClose(), onTaken(id))} />
    </Modal>
  );
}

function TakeOver({ onTaken }: Pick<Props, 'onTaken'>) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { say } = useNotice();
  const { attempt, busy, problem, forget } = useHandOverAttempt();
  const [file, setFile] = useState<{ readonly token: string; readonly fileName: string } | null>(null);
  const [password, setPassword] = useState('');
  const [withDirectory, setWithDirectory] = useState(false);
  const [preview, setPreview] = useState<BundlePreview | null>(null);
  const isLocked = problem?.code === 'passwordNeeded' || problem?.code === 'wrongPassword';
  const given = password === '' ? null : password;
  const takable = preview?.articles.filter((article) => article.problem === null) ?? [];

  async function look(token: string, secret: string | null): Promise<void> {
    const found = await attempt(() => desk.handOver.preview(token, secret));
    if (found) setPreview(found);
  }
  async function choose(): Promise<void> {
    const chosen = await attempt(() => desk.handOver.choose());
    if (!chosen) return;
    setFile(chosen);
    setPassword('');
    setWithDirectory(false);
    setPreview(null);
    await look(chosen.token, null);
  }
  async function unlock(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (file) await look(file.token, given);
  }
  async function trust(key: UntrustedKey): Promise<void> {
    if (!file) return;
    const done = await attempt(async () => (await desk.handOver.trust(key), true));
    if (done) await look(file.token, given);
  }
  async function take(): Promise<void> {
    if (!file) return;
    const taken = await attempt(() => desk.handOver.take(file.token, given, withDirectory));
    const first = taken && (taken.added[0] ?? taken.merged[0] ?? taken.unchanged[0]);
    if (!taken || first === undefined) return;
    const { added, merged, unchanged } = taken;
    say(t(added.length + merged.length === 0 ? 'handOver.nothingNew' : 'handOver.taken', { added: added.length, merged: merged.length, unchanged: unchanged.length }));
    onTaken(first);
  }

  return (
    <Stack gap="md">
      <Text size="sm" c="var(--ink-2)">{t('handOver.takeIntro')}</Text>
      {file && <Text size="sm" className={classes.location}>{t('handOver.file')} <strong>{file.fileName}</strong></Text>}
      {problem && <Text size="sm" role="alert" c="var(--state-differs)">{problem.words}</Text>}
      {isLocked && (
        <form onSubmit={(event) => void unlock(event)}>
          <Group align="flex-end" wrap="nowrap">
            <PasswordInput flex={1} autoFocus label={t('handOver.filePassword')} value={password} maxLength={200} autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': t('handOver.showPassword') }} onChange={({ currentTarget }) => setPassword(currentTarget.value)} />
            <Button type="submit" loading={busy} disabled={password === ''}>{t('handOver.open')}</Button>
          </Group>
        </form>
      )}
      {preview && (
        <>
          <Text size="sm">{t('handOver.from', { desk: preview.deskName || t('handOver.unnamedDesk'), time: fullMoment(preview.at) })}</Text>
          <BundleArticles articles={preview.articles} />
          <HandedDirectory directory={preview.directory} checked={withDirectory} onChange={setWithDirectory} />
          <UntrustedKeys keys={preview.untrusted} onTrust={(key) => void trust(key)} />
        </>
      )}
      <Group justify="flex-end">
        <Button variant={file ? 'default' : 'filled'} loading={busy && !file} data-autofocus onClick={() => (forget(), void choose())}>
          {t(file ? 'handOver.chooseOther' : 'handOver.choose')}
        </Button>
        {preview && (
          <Button loading={busy} disabled={takable.length === 0} onClick={() => void take()}>{t('handOver.take', { count: takable.length })}</Button>
        )}
      </Group>
    </Stack>
  );
}
