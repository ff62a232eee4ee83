import { Button, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { endStates, kindOf, type OutboxItem } from '../../../domain/publishing/outbox';
import { minutesLate } from '../../../domain/publishing/schedule';
import { targetProblems, type ProblemCode } from '../../../domain/publishing/target';
import { clockTime, fullMoment } from '../../../i18n/format';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useManages } from '../../hooks/useManages';
import { useNotice } from '../../hooks/useNotice';
import { useTargetName, useTargets } from '../../hooks/useTargets';
import { useWorkspace } from '../../hooks/workspace';
import { Conflict } from './Conflict';
import { Gone } from './Gone';
import { LineActions } from './LineActions';
import { OutboxState } from './OutboxState';
import classes from './Queue.module.css';

/** One item: its state, what to do, and everything that happened. */
export function QueueDetail({ item }: { item: OutboxItem }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { problemWords } = useNotice();
  const nameOf = useTargetName();
  const target = useTargets().find(({ id }) => id === item.targetId);
  const manages = useManages();
  const rest = target?.rest && !endStates.includes(item.state) && Date.parse(target.rest.until) > Date.now() ? target.rest : null;
  return (
    <div className={classes.sheet}>
      <Text size="sm" c="var(--ink-3)">{kindOf(item) === 'publish' ? '' : `${t(`afterwards.kinds.${kindOf(item)}`)} · `}{nameOf(item.targetId)}</Text>
      <Title order={2} className={classes.headline} lang="vi">{item.content.headline || t('list.untitled')}</Title>
      <OutboxState item={item} />
      <Lateness item={item} />
      {item.problem && !endStates.includes(item.state) && (
        <div className={classes.problem} role="status">
          <Text>{problemWords(item.problem)}</Text>
          <Text size="sm" c="var(--ink-2)" mt={4}>{target?.paused ? `${t('queue.paused')} ` : ''}{t('queue.safe')}</Text>
        </div>
      )}
      {rest && <Text size="sm" mt={10} role="status">{t('outbox.rests', { count: rest.failures, time: clockTime(rest.until) })}</Text>}
      {isAsked(item, 'remoteChanged') && <Conflict item={item} mayDecide={manages} />}
      <Actions item={item} rests={rest !== null} />
      {item.receipt && (
        <dl className={classes.receipt}>
          <dt>{t('queue.location')}</dt>
          <dd>
            {/^https?:/.test(item.receipt.location) ? (
              <Button variant="transparent" p={0} h="auto" className={classes.link} classNames={{ label: classes.linkLabel }} onClick={() => void desk.openLink(item.receipt!.location)}>{item.receipt.location}</Button>
            ) : (
              <code>{item.receipt.location}</code>
            )}
          </dd>
          <dt>{t('review.contentMark')}</dt>
          <dd><code>{item.receipt.contentHash.slice(0, 12)}</code></dd>
          {item.receipt.differences.length > 0 && (
            <>
              <dt>{t('queue.differences')}</dt>
              <dd>{item.receipt.differences.map((difference) => t(`differences.${difference}`)).join(', ')}</dd>
            </>
          )}
        </dl>
      )}
      <Title order={3} className={classes.subtitle}>{t('queue.timeline')}</Title>
      <ol className={classes.timeline}>
        {item.timeline.toReversed().map((entry, index) => (
          <li key={item.timeline.length - index}>
            <time dateTime={entry.at} title={fullMoment(entry.at)}>{clockTime(entry.at)}</time>
            <span>{t(`timeline.${entry.step}`, { ...entry.values })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** That an appointed time was missed, and what came of it. */
function Lateness({ item: { notBefore, state, receipt } }: { item: OutboxItem }) {
  const { t } = useLanguage();
  const isOver = endStates.includes(state);
  if (!notBefore || (isOver && !receipt) || minutesLate(notBefore, receipt ? new Date(receipt.at) : new Date()) === 0) return null;
  const times = { appointed: fullMoment(notBefore), time: receipt ? fullMoment(receipt.at) : '' };
  return <Text size="sm" mt={10} role="status" data-late>{t(isOver ? 'afterwards.wasLate' : 'afterwards.isLate', times)}</Text>;
}

/** Whether a person is asked about this problem now. */
const isAsked = ({ state, problem }: OutboxItem, code: ProblemCode): boolean => state === 'needsPerson' && problem?.code === code;

function Actions({ item, rests }: { item: OutboxItem; rests: boolean }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt, say } = useNotice();
  const { commandContext } = useWorkspace();
  const [asking, setAsking] = useState(false);
  // What has ended, or is not this person's to decide, has no buttons that change it.
  const manages = useManages();
  const settled = endStates.includes(item.state) || !manages;

  async function cancel(confirmed: boolean): Promise<void> {
    setAsking(false);
    const result = await attempt(() => desk.queue.cancel(item.id, confirmed));
    if (result === 'askFirst') setAsking(true);
    if (result === 'cancelled') say(t(isWithdrawal ? 'afterwards.stopped' : isChange && asksAbout ? 'afterwards.left' : 'queue.cancelled'));
  }
  const location = item.receipt?.location;
  const isWithdrawal = kindOf(item) === 'withdraw';
  const isChange = kindOf(item) !== 'publish';
  const asksAbout = isAsked(item, 'remoteChanged') || isAsked(item, 'remoteGone');
  return (
    <Group gap="xs" my="md">
      {!settled && item.state !== 'sending' && (rests || item.state !== 'waiting') && (
        <Button onClick={() => void attempt(() => desk.queue.retry(item.id))}>{t('queue.retry')}</Button>
      )}
      {item.problem && targetProblems.includes(item.problem.code) && (
        <Button variant="default" onClick={() => commandContext.openSettings('targets')}>{t('queue.openTarget')}</Button>
      )}
      {!settled && isAsked(item, 'remoteGone') && <Gone item={item} />}
      {!settled && <LineActions item={item} />}
      {!settled && <Button variant="default" onClick={() => void cancel(asksAbout)}>{t(asksAbout && isChange ? 'afterwards.leave' : isWithdrawal ? 'afterwards.stop' : 'queue.cancel')}</Button>}
      {location && /^https?:/.test(location) && (
        <Button variant="default" onClick={() => void attempt(() => desk.openLink(location))}>{t('queue.openPage')}</Button>
      )}
      {location && item.state !== 'withdrawn' && !/^https?:/.test(location) && (
        <Button variant="default" onClick={() => void attempt(() => desk.queue.revealFolder(item.targetId, location.split(/[\\/]/u).at(-1)!))}>{t('queue.openFolder')}</Button>
      )}
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('queue.confirmTitle')} closeButtonProps={{ 'aria-label': t('close') }}>
        <Stack>
          <Text size="sm">{t('queue.confirmText')}</Text>
          <Group justify="flex-end">
            <Button variant="default" data-autofocus onClick={() => setAsking(false)}>{t('queue.keep')}</Button>
            <Button onClick={() => void cancel(true)}>{t('queue.cancel')}</Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}
