import { UnstyledButton } from '@mantine/core';
import type { OutboxItem } from '../../../domain/publishing/outbox';
import { shortMoment } from '../../../i18n/format';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useTargetName } from '../../hooks/useTargets';
import { useWatch } from '../../hooks/useWatch';
import { useWorkspace } from '../../hooks/workspace';
import listClasses from '../ArticleList.module.css';
import { EmptyState } from '../EmptyState';
import { StatusLine } from '../StatusLine';
import { OutboxState } from './OutboxState';
import { QueueDetail } from './QueueDetail';
import classes from './Queue.module.css';

const newest = 200;

/** The publish queue: one line for each article and target, what happened to the chosen one beside it. */
export function QueueScreen() {
  const desk = useDesk();
  const { t } = useLanguage();
  const { outboxId, openOutbox, focus } = useWorkspace();
  const items = useWatch(() => desk.queue.watchAll(newest), [desk]);
  const chosen = items?.find((item) => item.id === outboxId) ?? items?.[0];
  return (
    <>
      {!focus && (
        <section className={listClasses.list} aria-label={t('queue.title')}>
          <header className={listClasses.head}><h1 className={listClasses.title}>{t('queue.title')}</h1></header>
          <div className={listClasses.rows}>
            {items?.length === 0 && <EmptyState title={t('list.empty.queue.title')} text={t('list.empty.queue.text')} />}
            <ul className={listClasses.items}>
              {items?.map((item) => <Row key={item.id} item={item} chosen={item.id === chosen?.id} onChoose={() => openOutbox(item.id)} />)}
            </ul>
          </div>
        </section>
      )}
      <main className={classes.detail} aria-label={t('queue.timeline')}>
        {chosen ? <QueueDetail item={chosen} /> : <EmptyState title={t('list.empty.queue.title')} text={t('list.empty.queue.text')} />}
      </main>
      <StatusLine article={null} />
    </>
  );
}

function Row({ item, chosen, onChoose }: { item: OutboxItem; chosen: boolean; onChoose: () => void }) {
  const { t } = useLanguage();
  const nameOf = useTargetName();
  return (
    <li>
      <UnstyledButton className={listClasses.row} aria-current={chosen ? 'true' : undefined} data-outbox={item.id} onClick={onChoose}>
        <span className={listClasses.text}>
          <span className={listClasses.headline}>{item.content.headline || t('list.untitled')}</span>
          <OutboxState item={item} />
          <span className={listClasses.who}>
            <span className={listClasses.author}>{nameOf(item.targetId)}</span>
            <time dateTime={item.updatedAt}>{shortMoment(item.updatedAt, new Date())}</time>
          </span>
        </span>
      </UnstyledButton>
    </li>
  );
}
