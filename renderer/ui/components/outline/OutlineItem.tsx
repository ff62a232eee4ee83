import { IconListTree } from '@tabler/icons-react';
import { useLanguage } from '../../hooks/useLanguage';
import { useWorkspace } from '../../hooks/workspace';
import { StatusItem } from '../StatusItem';
import { Outline } from './Outline';

/** The outline of the open article, shown by a click or by its command. */
export function OutlineItem() {
  const { t } = useLanguage();
  const { outline, showOutline } = useWorkspace();
  return <StatusItem icon={IconListTree} label={t('outline.label')} name="outline" opened={outline} onOpened={showOutline} leads renderDetail={(close) => <Outline onLeave={close} />} />;
}
