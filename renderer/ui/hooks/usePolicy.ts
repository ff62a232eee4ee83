import { useSyncExternalStore } from 'react';
import type { ApprovalPolicy } from '../../domain/workflow/policy';
import { useDesk } from './useDesk';

/** How this desk approves, followed as it changes. */
export function usePolicy(): ApprovalPolicy {
  const { policy } = useDesk();
  return useSyncExternalStore(policy.onChange, policy.current);
}
