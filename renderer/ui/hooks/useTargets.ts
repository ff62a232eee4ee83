import type { Target } from '../../domain/publishing/target';
import { useDesk } from './useDesk';
import { useLanguage } from './useLanguage';
import { useWatch } from './useWatch';

/** The desk's targets, the embedded folder first. */
export function useTargets(): Target[] {
  const desk = useDesk();
  const { language } = useLanguage();
  const targets = useWatch(() => desk.targets.watch(), [desk]) ?? [];
  return [...targets].sort((a, b) => Number(a.name !== '') - Number(b.name !== '') || a.name.localeCompare(b.name, language));
}

/** The name of a target; the embedded folder's is in the language files. */
export function useTargetName(): (id: string) => string {
  const targets = useTargets();
  const { t } = useLanguage();
  return (id) => {
    const target = targets.find((each) => each.id === id);
    return target ? target.name || t('targets.defaultFolder') : id;
  };
}
