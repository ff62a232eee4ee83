import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Refused } from '../../../app/services/refused';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';

interface Props {
  readonly opened: boolean;
  readonly hasPassword: boolean;
  readonly onClose: () => void;
}

/** Sets, changes or takes away one's own password. */
export function OwnPasswordDialog({ opened, hasPassword, onClose }: Props) {
  const { t } = useLanguage();
  return (
    <Modal opened={opened} onClose={onClose} size="sm" title={t(hasPassword ? 'locks.change' : 'locks.set')} closeButtonProps={{ 'aria-label': t('close') }}>
      <PasswordForm hasPassword={hasPassword} onDone={onClose} />
    </Modal>
  );
}

/** Mounted with the dialog, so that nothing typed outlives it. */
function PasswordForm({ hasPassword, onDone }: { hasPassword: boolean; onDone: () => void }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { say, wordsOf } = useNotice();
  // What is asked is what there was when it was asked; it changes before the dialog is gone.
  const [hadPassword] = useState(hasPassword);
  const [before, setBefore] = useState('');
  const [after, setAfter] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<{ field: 'before' | 'again'; words: string } | null>(null);
  const [busy, setBusy] = useState(false);

  async function write(password: string | null): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await desk.people.locks.setPassword(hadPassword ? before : null, password);
      say(t(password === null ? 'locks.isRemoved' : 'locks.isSet'));
      onDone();
    } catch (error) {
      if (!(error instanceof Refused)) desk.report('the password was not changed', error);
      setProblem({ field: hadPassword ? 'before' : 'again', words: wordsOf(error) });
    } finally {
      setBusy(false);
    }
  }
  function save(event: FormEvent): void {
    event.preventDefault();
    if (after === again) void write(after);
    else setProblem({ field: 'again', words: t('locks.differs') });
  }
  const common = { autoComplete: 'off', maxLength: 200 };
  const isMissing = hadPassword && before === '';
  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        {hadPassword && (
          <PasswordInput {...common} label={t('locks.before')} value={before} data-autofocus error={problem?.field === 'before' && problem.words}
            onChange={(event) => setBefore(event.currentTarget.value)} />
        )}
        <PasswordInput {...common} label={t('locks.after')} value={after} data-autofocus={!hadPassword || undefined} onChange={(event) => setAfter(event.currentTarget.value)} />
        <PasswordInput {...common} label={t('locks.again')} value={again} error={problem?.field === 'again' && problem.words} onChange={(event) => setAgain(event.currentTarget.value)} />
        <Group justify="flex-end">
          {hadPassword && <Button variant="default" disabled={isMissing || busy} onClick={() => void write(null)}>{t('locks.remove')}</Button>}
          <Button type="submit" loading={busy} disabled={isMissing || after === '' || again === ''}>{t('save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
