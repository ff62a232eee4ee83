import { IconDatabaseExport } from '@tabler/icons-react';
import { useDataWork } from '../hooks/dataWork';
import { useLanguage } from '../hooks/useLanguage';
import { useWorkspace } from '../hooks/workspace';
import { StatusItem } from './StatusItem';

/** A backup, restore or move under way, wherever it was begun; a click shows how long it takes and how to stop it. */
export function WorkItem() {
  const { busy, progress } = useDataWork();
  const { t } = useLanguage();
  const { commandContext } = useWorkspace();
  if (!busy || !progress) return null;
  const percent = progress.total > 0 ? ` ${Math.floor((Math.min(progress.done, progress.total) / progress.total) * 100)}%` : '';
  return <StatusItem icon={IconDatabaseExport} label={`${t(`work.${progress.work}`)}${percent}`} name="work" onClick={() => commandContext.openSettings('data')} />;
}
