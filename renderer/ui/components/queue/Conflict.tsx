import { Button, Group, Modal, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { compareContents } from '../../../compare/compareContents';
import type { Comparison } from '../../../compare/comparison';
import { isSame } from '../../../compare/counts';
import { kindOf, type OutboxItem } from '../../../domain/publishing/outbox';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { ComparedPaper } from '../history/ComparedPaper';
import classes from './Queue.module.css';

const sides = ['published', 'ours'] as const;
type Side = (typeof sides)[number];

const namedParts: readonly string[] = ['excerpt', 'categories', 'featured', 'article'];

/** Without the paragraphs that both sides have: in a long report what differs would be far below. */
const onlyChanged = (comparison: Comparison): Comparison => ({ ...comparison, body: comparison.body.filter(({ op }) => op !== 'same') });

/** An article that somebody changed over there: both versions, and what the person decides. */
export function Conflict({ item, mayDecide }: { item: OutboxItem; mayDecide: boolean }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt } = useNotice();
  const [side, setSide] = useState<Side>('published');
  const [asking, setAsking] = useState(false);
  const versions = useMemo(() => desk.queue.versions(item), [desk, item.conflict, item.before]);
  const known = versions?.published ?? null;
  const own = versions && (side === 'published' && known ? known : versions.ours);
  const comparison = useMemo(() => own && versions && onlyChanged(compareContents(own, versions.theirs)), [own, versions]);
  const kind = kindOf(item);
  if (!versions || !comparison || kind === 'publish') return null;

  const parts = versions.otherParts.map((name) => (namedParts.includes(name) ? t(`afterwards.parts.${name}`) : name));
  return (
    <section className={classes.conflict} aria-label={t('afterwards.conflictTitle')}>
      <Title order={3} className={classes.subtitle}>{t('afterwards.conflictTitle')}</Title>
      {!known && <Text size="sm">{t('afterwards.noBaseline')}</Text>}
      {item.conflict?.isHidden && <Text size="sm">{t('afterwards.isHidden')}</Text>}
      {parts.length > 0 && <Text size="sm">{t('afterwards.otherParts', { parts: parts.join(', ') })}</Text>}
      {known && kind === 'update' && (
        <Group gap="xs" my={8}>
          <Text size="sm">{t('afterwards.compareWith')}</Text>
          <SegmentedControl size="xs" aria-label={t('afterwards.compareWith')} value={side} onChange={(value) => setSide(value as Side)}
            data={sides.map((value) => ({ value, label: t(`afterwards.sides.${value}`) }))} />
        </Group>
      )}
      <Text size="sm" c="var(--ink-2)">{t(isSame(comparison) ? 'afterwards.sameWords' : 'afterwards.legend')}</Text>
      {!isSame(comparison) && <div className={classes.versions} tabIndex={0} role="region" aria-label={t('compare.text')}><ComparedPaper comparison={comparison} /></div>}
      {mayDecide && <Button variant="default" mt={10} onClick={() => setAsking(true)}>{t(`afterwards.overwrite.${kind}`)}</Button>}
      <Modal opened={asking} onClose={() => setAsking(false)} title={kind === 'withdraw' ? t('afterwards.withdrawTitle') : t('afterwards.overwriteTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
        <Stack>
          <Text size="sm">{t(`afterwards.overwriteText.${kind}`)}</Text>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={() => setAsking(false)}>{t('cancel')}</Button>
            <Button onClick={() => { setAsking(false); void attempt(() => desk.queue.rule(item.id, 'overwrite')); }}>{t(`afterwards.overwrite.${kind}`)}</Button>
          </Group>
        </Stack>
      </Modal>
    </section>
  );
}
