import { Button, PasswordInput, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { Refused } from '../../../app/services/refused';
import type { Profile } from '../../../domain/people/profile';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useLocks } from '../../hooks/useLocks';
import { useNotice } from '../../hooks/useNotice';

/** Lets somebody go to work, with their password where they have one; what is wrong stands at the field. */
export function EnterForm({ person, onEntered }: { person: Profile; onEntered?: () => void }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { wordsOf } = useNotice();
  const hasPassword = useLocks().withPassword.has(person.id);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function enter(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      await desk.people.switchTo(person.id, hasPassword ? password : null);
      onEntered?.();
    } catch (error) {
      if (!(error instanceof Refused)) desk.report('somebody could not go to work', error);
      setProblem(wordsOf(error));
      setPassword('');
    } finally {
      setBusy(false);
    }
  }
  return (
    <form onSubmit={(event) => void enter(event)}>
      <Stack gap="md">
        {hasPassword && (
          <PasswordInput label={t('locks.passwordOf', { name: person.name })} value={password} error={problem} autoComplete="off" maxLength={200} data-autofocus
            onChange={(event) => setPassword(event.currentTarget.value)} />
        )}
        <Button type="submit" loading={busy} disabled={hasPassword && password === ''}>{t('locks.enter')}</Button>
      </Stack>
    </form>
  );
}
