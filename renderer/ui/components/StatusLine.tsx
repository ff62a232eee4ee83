import { Popover, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle, IconCheck, IconCircleCheck, IconLetterCase, IconListCheck, IconLoader2, IconSend, IconWifi, IconWifiOff, type TablerIcon,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { countWords, textBlocks, textOf } from '../../domain/article/body';
import { runChecks } from '../../domain/checks';
import type { OpenArticle } from '../../app/services/articles';
import { stateCount } from '../../app/sections';
import { useDesk } from '../hooks/useDesk';
import { useLanguage } from '../hooks/useLanguage';
import { useContent, useOpenArticle } from '../hooks/openArticle';
import { useOnline } from '../hooks/useOnline';
import { useWatch } from '../hooks/useWatch';
import { useWorkspace } from '../hooks/workspace';
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
      {article && <SaveState article={article} />}
      <Item icon={online ? IconWifi : IconWifiOff} label={online ? t('status.online') : t('status.offline')} tone={online ? 'quiet' : 'warn'}
        name="network" detail={online ? t('status.onlineDetail') : t('status.offlineDetail')} />
      <Item icon={waiting > 0 ? IconSend : IconCircleCheck} label={t('status.queue', { count: waiting })} name="queue" onClick={() => commandContext.goTo('queue')} />
      <span className={classes.space} />
      {article && <Figures />}
    </footer>
  );
}

function SaveState({ article }: { article: OpenArticle }) {
  const { t } = useLanguage();
  const [state, setState] = useState(article.saveState());
  useEffect(() => {
    setState(article.saveState());
    return article.onSaveState(setState);
  }, [article]);
  const icon = { saved: IconCheck, saving: IconLoader2, notSaved: IconAlertTriangle }[state];
  return (
    <Item icon={icon} label={t(`status.${state}`)} tone={state === 'notSaved' ? 'bad' : 'quiet'} name="saved" value={state}
      detail={state === 'notSaved' ? t('status.notSavedDetail') : t('status.savedDetail')} />
  );
}

function Figures() {
  const { t } = useLanguage();
  const { showTab, article } = useWorkspace();
  const content = useContent();
  const { template } = useOpenArticle();
  const words = textBlocks(content.body).reduce((sum, block) => sum + countWords(textOf(block)), 0);
  const findings = article ? runChecks(content, template).length : 0;
  return (
    <>
      <Item icon={IconLetterCase} label={t('status.words', { count: words })} name="words" />
      <Item icon={IconListCheck} label={t('status.checks', { count: findings })} name="checks" tone={findings > 0 ? 'warn' : 'quiet'} onClick={() => showTab('checks')} />
    </>
  );
}

interface ItemProps {
  readonly icon: TablerIcon;
  readonly label: string;
  readonly name: string;
  readonly value?: string;
  readonly tone?: 'quiet' | 'warn' | 'bad';
  readonly detail?: string;
  readonly onClick?: () => void;
}

function Item({ icon: Icon, label, name, value, tone = 'quiet', detail, onClick }: ItemProps) {
  const face = (
    <>
      <Icon size={14} aria-hidden />
      <span>{label}</span>
    </>
  );
  const common = { className: classes.item, 'data-tone': tone, 'data-status': name, 'data-value': value };
  if (!detail) return onClick ? <UnstyledButton {...common} onClick={onClick}>{face}</UnstyledButton> : <span {...common}>{face}</span>;
  return (
    <Popover position="top-start" width={300} shadow="md">
      <Popover.Target>
        <UnstyledButton {...common}>{face}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown fz="sm">{detail}</Popover.Dropdown>
    </Popover>
  );
}
