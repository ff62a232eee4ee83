import { queueActions } from '../../../domain/article/event';
import { articleActions } from '../../../domain/workflow/table';
import { useLanguage } from '../../hooks/useLanguage';

const ofArticles = ['create', 'import', ...articleActions, ...queueActions] as const;
const ofTheDesk = ['enroll', 'passwordSet', 'passwordRemoved', 'passwordReset', 'trust', 'policy', 'refused', 'handOver', 'purge'] as const;
const among = <Known extends string>(known: readonly Known[], action: string): action is Known => (known as readonly string[]).includes(action);

/** The words for what a line of the audit log tells; an action that this version does not know stands as it is. */
export function useAuditWords(): (action: string) => string {
  const { t } = useLanguage();
  return (action) => (among(ofArticles, action) ? t(`history.actions.${action}`) : among(ofTheDesk, action) ? t(`audit.actions.${action}`) : action);
}
