import { IconCircleCheck, IconListCheck, IconSend, IconWifi, IconWifiOff } from '@tabler/icons-react';
import type { OpenArticle } from '../../app/services/articles';
import { stateCount } from '../../app/sections';
import { useDesk } from '../hooks/useDesk';
import { useLanguage } from '../hooks/useLanguage';
import { useFindings } from '../hooks/sharedFindings';
import { useOnline } from '../hooks/useOnline';
import { useWatch } from '../hooks/useWatch';
import { useWorkspace } from '../hooks/workspace';
import { IntakeItem } from './IntakeItem';
import { SavedItem } from './SavedItem';
import { StatusItem } from './StatusItem';
import { OutlineItem } from './outline/OutlineItem';
import { WordsItem } from './outline/WordsItem';
import { WorkItem } from './WorkItem';
import classes from './StatusLine.module.css';

/** Saved or not, online or not, the queue, and what is open; a click gives the details. */
export function StatusLine({ article }: { article: OpenArticle | null }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const online = useOnline();
  const { commandContext } = useWorkspace();
  const counters = useWatch(() => desk.articles.watchCounters(), [desk]) ?? new Map<string, number>();
  const waiting = stateCount('queued', counters);
  return (
    <footer className={classes.line} aria-label={t('regions.status')}>
      <SavedItem />
      <WorkItem />
      <IntakeItem />
      <StatusItem icon={online ? IconWifi : IconWifiOff} label={online ? t('status.online') : t('status.offline')} tone={online ? 'quiet' : 'warn'}
        name="network" renderDetail={() => (online ? t('status.onlineDetail') : t('status.offlineDetail'))} />
      <StatusItem icon={waiting > 0 ? IconSend : IconCircleCheck} label={t('status.queue', { count: waiting })} name="queue" onClick={() => commandContext.goTo('queue')} />
      <span className={classes.space} />
      {article && <><OutlineItem /><WordsItem /><ChecksItem /></>}
    </footer>
  );
}

function ChecksItem() {
  const { t } = useLanguage();
  const { showTab } = useWorkspace();
  const findings = useFindings().length;
  return <StatusItem icon={IconListCheck} label={t('status.checks', { count: findings })} name="checks" tone={findings > 0 ? 'warn' : 'quiet'} onClick={() => showTab('checks')} />;
}
