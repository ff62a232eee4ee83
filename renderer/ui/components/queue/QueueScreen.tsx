import { Button, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import { memo } from 'react';
import { kindOf, outboxFilters, type OutboxFilter, type OutboxItem } from '../../../domain/publishing/outbox';
import { shortMoment } from '../../../i18n/format';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useManages } from '../../hooks/useManages';
import { useNotice } from '../../hooks/useNotice';
import { useTargetName } from '../../hooks/useTargets';
import { useWatch } from '../../hooks/useWatch';
import { useWorkspace } from '../../hooks/workspace';
import listClasses from '../ArticleList.module.css';
import { EmptyState } from '../EmptyState';
import { StatusLine } from '../StatusLine';
import { MoreLines } from './MoreLines';
import { OutboxState } from './OutboxState';
import { QueueDetail } from './QueueDetail';
import { UploadBar } from './UploadBar';
import { useOutboxPage } from './useOutboxPage';
import classes from './Queue.module.css';

/** The publish queue: one line for each article and target, what happened to the chosen one beside it. */
export function QueueScreen() {
  const desk = useDesk();
  const { t } = useLanguage();
  const { outboxId, openOutbox, focus } = useWorkspace();
  const nameOf = useTargetName();
  const { filter, choose, items, more } = useOutboxPage();
  const open = useWatch(() => desk.queue.watchOpenCount(), [desk]);
  const chosen = items?.find((item) => item.id === outboxId) ?? items?.[0];
  const empty = filter === 'all' ? { title: t('list.empty.queue.title'), text: t('list.empty.queue.text') } : { title: t(`outbox.nothing.${filter}.title`), text: t(`outbox.nothing.${filter}.text`) };
  return (
    <>
      {!focus && (
        <section className={listClasses.list} aria-label={t('queue.title')}>
          <header className={listClasses.head}>
            <h1 className={listClasses.title}>{t('queue.title')}</h1>
            <SegmentedControl fullWidth size="xs" value={filter} aria-label={t('outbox.filter')} data={outboxFilters.map((value) => ({ value, label: t(`outbox.filters.${value}`) }))}
              onChange={(value) => choose(value as OutboxFilter)} />
            <WholeQueue isEmpty={open === 0} />
          </header>
          <div className={listClasses.rows} data-lines>
            {items?.length === 0 && <EmptyState {...empty} />}
            <ul className={listClasses.items}>
              {items?.map((item) => <Row key={item.id} item={item} target={nameOf(item.targetId)} chosen={item.id === chosen?.id} onChoose={openOutbox} />)}
            </ul>
            {more && <MoreLines onMore={more} />}
          </div>
        </section>
      )}
      <main className={classes.detail} aria-label={t('queue.timeline')}>
        {chosen ? <QueueDetail item={chosen} /> : items && <EmptyState {...empty} />}
      </main>
      <StatusLine article={null} />
    </>
  );
}

/** How the queue stands as a whole, and its pause. */
function WholeQueue({ isEmpty }: { isEmpty: boolean }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt } = useNotice();
  const manages = useManages();
  const held = useWatch(() => desk.queue.watchHeld(), [desk]) ?? false;
  return (
    <>
      <div role="status">
        {held && <Text size="sm" c="var(--state-changes)">{t('outbox.allHeld')}</Text>}
        {isEmpty && !held && <Text size="sm" c="var(--state-published)">{t('outbox.allSent')}</Text>}
      </div>
      {manages && (
        <Button variant="default" size="xs" data-queue-held={held} onClick={() => void attempt(() => desk.queue.holdAll(!held))}>{t(held ? 'outbox.releaseAll' : 'outbox.holdAll')}</Button>
      )}
    </>
  );
}

interface RowProps {
  readonly item: OutboxItem;
  readonly target: string;
  readonly chosen: boolean;
  readonly onChoose: (itemId: string) => void;
}

const Row = memo(function Row({ item, target, chosen, onChoose }: RowProps) {
  const { t } = useLanguage();
  const at = item.receipt?.at ?? item.updatedAt;
  return (
    <li>
      <UnstyledButton className={listClasses.row} aria-current={chosen ? 'true' : undefined} data-outbox={item.id} onClick={() => onChoose(item.id)}>
        <span className={listClasses.text}>
          <span className={listClasses.headline}>{item.content.headline || t('list.untitled')}</span>
          <OutboxState item={item} />
          {item.state === 'sending' && <UploadBar item={item} />}
          <span className={listClasses.who}>
            <span className={listClasses.author}>{kindOf(item) === 'publish' ? '' : `${t(`afterwards.kinds.${kindOf(item)}`)} · `}{target}</span>
            <time dateTime={at}>{shortMoment(at, new Date())}</time>
          </span>
        </span>
      </UnstyledButton>
    </li>
  );
});
