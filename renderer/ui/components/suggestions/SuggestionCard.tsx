import { Button, Group, UnstyledButton } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../hooks/useLanguage';
import classes from './suggestions.module.css';

interface Props {
  readonly id: string;
  /** Who suggests, and when. */
  readonly label: string;
  readonly maySettle: boolean;
  /** Leads to the place; without it the card stands there. */
  readonly onShow?: () => void;
  readonly onSettle: (verdict: 'accept' | 'reject') => void;
  readonly children: ReactNode;
}

/** One suggestion, with what can be done with it. */
export function SuggestionCard({ id, label, maySettle, onShow, onSettle, children }: Props) {
  const { t } = useLanguage();
  const what = <><span className={classes.who}>{label}</span>{children}</>;
  return (
    <article className={classes.suggestion} data-suggestion-id={id} aria-label={label}>
      {onShow ? <UnstyledButton component="div" role="button" tabIndex={0} className={classes.what} onClick={onShow} title={t('suggestions.show')} onKeyDown={(event) => event.key === 'Enter' && onShow()}>{what}</UnstyledButton> : <div className={classes.what}>{what}</div>}
      {maySettle && (
        <Group gap={4} mt={6}>
          <Button size="compact-xs" variant="default" leftSection={<IconCheck size={14} aria-hidden />} onClick={() => onSettle('accept')}>{t('suggestions.accept')}</Button>
          <Button size="compact-xs" variant="default" leftSection={<IconX size={14} aria-hidden />} onClick={() => onSettle('reject')}>{t('suggestions.reject')}</Button>
        </Group>
      )}
    </article>
  );
}
