import { Button, Checkbox, Group, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import type { Target } from '../../../domain/publishing/target';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import type { Connection } from './TargetSettings';

interface Props {
  readonly kind: keyof typeof labels;
  /** The target to change, or null for a new one. */
  readonly target: Target | null;
  readonly connection: Connection | undefined;
  readonly onClose: () => void;
}

/** Words for what is asked; the token of a portal has no name beside it. */
const labels = {
  wordpress: { address: 'targets.address', username: 'targets.username', secret: 'targets.password', help: 'targets.passwordHelp' },
  webdav: { address: 'webdav.address', username: 'targets.username', secret: 'webdav.password', help: 'webdav.passwordHelp' },
  http: { address: 'portal.address', username: null, secret: 'portal.token', help: 'portal.tokenHelp' },
} as const;

/** A WordPress site (address, user and application password), a WebDAV server (the same of its own) or a receiving portal (address and token); saving tries the connection. */
export function SiteForm({ kind, target, connection, onClose }: Props) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { wordsOf, problemWords, attempt, say } = useNotice();
  const [saved, setSaved] = useState(target);
  const [name, setName] = useState(target?.name ?? '');
  const [address, setAddress] = useState(connection?.location ?? '');
  const [username, setUsername] = useState(connection?.username ?? '');
  const [password, setPassword] = useState('');
  const [allowInsecure, setAllowInsecure] = useState(connection?.insecure ?? false);
  const [state, setState] = useState<{ readonly busy: boolean; readonly good?: boolean; readonly words?: string }>({ busy: false });
  const keepsPassword = connection?.password === 'keyring' || connection?.password === 'session';
  const label = labels[kind];
  const complete = name.trim() && address.trim() && (!label.username || username.trim()) && (password || keepsPassword);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setState({ busy: true });
    try {
      const site = { address: address.trim(), allowInsecure, ...(password ? { password: password.trim() } : {}) };
      const stored = await desk.targets.save(name, kind === 'http' ? { kind, ...site } : { kind, ...site, username: username.trim() }, saved?.id);
      setSaved(stored);
      const problem = await desk.targets.test(stored);
      setState(problem ? { busy: false, good: false, words: problemWords(problem) } : { busy: false, good: true, words: t('targets.testGood') });
    } catch (error) {
      setState({ busy: false, good: false, words: wordsOf(error) });
    }
  }
  async function remove(): Promise<void> {
    if (!saved) return;
    await attempt(() => desk.targets.remove(saved.id));
    say(t('targets.removed', { name: saved.name }));
    onClose();
  }

  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="sm">
        <TextInput label={t('targets.name')} placeholder={t('targets.nameHint')} value={name} data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label={t(label.address)} placeholder={t('targets.addressHint')} value={address} inputMode="url" spellCheck={false} onChange={(event) => setAddress(event.currentTarget.value)} />
        {label.username && <TextInput label={t(label.username)} value={username} spellCheck={false} autoComplete="off" onChange={(event) => setUsername(event.currentTarget.value)} />}
        <PasswordInput label={t(label.secret)} description={t(label.help)} placeholder={keepsPassword ? t('targets.passwordKept') : undefined}
          value={password} autoComplete="off" onChange={(event) => setPassword(event.currentTarget.value)} />
        {(/^http:/i.test(address.trim()) || allowInsecure) && (
          <Checkbox label={t('targets.allowInsecure')} checked={allowInsecure} onChange={(event) => setAllowInsecure(event.currentTarget.checked)} />
        )}
        {connection?.password === 'keyring' && <Text size="xs" c="var(--ink-3)">{t('targets.keyring')}</Text>}
        {connection?.password === 'session' && <Text size="xs" c="var(--ink-3)">{t('targets.session')}</Text>}
        <div role="status">
          {state.words && <Text size="sm" c={state.good ? 'var(--state-approved)' : 'var(--state-differs)'}>{state.words}</Text>}
        </div>
        <Group justify="space-between">
          {saved ? <Button variant="subtle" color="gray" c="var(--ink-2)" onClick={() => void remove()}>{t('targets.remove')}</Button> : <span />}
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>{t('close')}</Button>
            <Button type="submit" loading={state.busy} disabled={!complete}>{t('targets.saveAndTest')}</Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
