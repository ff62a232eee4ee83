import { useSyncExternalStore } from 'react';
import type { ShelvedTemplate } from '../../domain/templates/shelf';
import { useDesk } from './useDesk';

/** The newest of every template of this desk, also the disabled ones. */
export function useTemplates(): readonly ShelvedTemplate[] {
  const { templates } = useDesk();
  return useSyncExternalStore(templates.follow, templates.list);
}
