import { Tabs } from '@mantine/core';
import { useRef } from 'react';
import type { Article } from '../../../domain/article/article';
import { useLanguage } from '../../hooks/useLanguage';
import { useReach } from '../../hooks/useReach';
import { useWorkspace, type InspectorTab } from '../../hooks/workspace';
import { CommentsPanel } from '../comments/CommentsPanel';
import { ChecksPanel } from './ChecksPanel';
import { FactsPanel } from './FactsPanel';
import { HistoryPanel } from './HistoryPanel';
import { PhotosPanel } from './PhotosPanel';
import { ReviewPanel } from './ReviewPanel';
import classes from './Inspector.module.css';

const tabs: readonly InspectorTab[] = ['facts', 'photos', 'checks', 'review', 'comments', 'history'];

/** What is known about the article, beside it. */
export function Inspector({ article, editable }: { article: Article; editable: boolean }) {
  const { t } = useLanguage();
  const { tab, showTab, tabAsked, onTabReached } = useWorkspace();
  const region = useRef<HTMLElement>(null);
  useReach(region, tabAsked, onTabReached);
  return (
    <aside ref={region} className={classes.inspector} aria-label={t('regions.inspector')}>
      <Tabs value={tab} onChange={(value) => showTab(value as InspectorTab)} keepMounted={false} classNames={{ root: classes.root, panel: classes.panel, tab: classes.tab }}>
        <Tabs.List grow>
          {tabs.map((each) => <Tabs.Tab key={each} value={each}>{t(`inspector.${each}`)}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="facts"><FactsPanel editable={editable} /></Tabs.Panel>
        <Tabs.Panel value="photos"><PhotosPanel editable={editable} /></Tabs.Panel>
        <Tabs.Panel value="checks"><ChecksPanel /></Tabs.Panel>
        <Tabs.Panel value="review"><ReviewPanel article={article} /></Tabs.Panel>
        <Tabs.Panel value="comments"><CommentsPanel article={article} /></Tabs.Panel>
        <Tabs.Panel value="history"><HistoryPanel articleId={article.id} /></Tabs.Panel>
      </Tabs>
    </aside>
  );
}
