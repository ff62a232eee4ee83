import type { Outcome, Step } from '../../../domain/publishing/connector';
import type { FolderAnswer, FolderLeftovers } from '../../../domain/publishing/transport';
import type { FolderProgress } from './progress';

type Sweeping = Extract<FolderProgress['at'], 'findLeftovers' | 'removeLeftover' | 'removeReplaced'>;

/** Whether it is the second look that is under way. */
export const isSweeping = ({ at }: FolderProgress): boolean => (['findLeftovers', 'removeLeftover', 'removeReplaced'] satisfies Sweeping[] as string[]).includes(at);

/**
 * The second look at a server: a MKCOL that was thought lost and comes late makes the hidden folder once more in which the
 * files were gathered; and what a correction has replaced is kept until then.
 */
export function leftoversStep(at: Sweeping, asked: Omit<FolderLeftovers, 'kind'>): Step<FolderProgress> {
  return { kind: 'request', name: at, request: { kind: at === 'findLeftovers' ? 'folderFindLeftovers' : 'folderRemoveLeftovers', ...asked } };
}

export function absorbLeftovers(progress: FolderProgress, { leftovers = [] }: FolderAnswer): Outcome<FolderProgress> {
  if (leftovers.length === 0) return { kind: 'go', progress: { ...progress, at: 'done' } };
  return { kind: 'go', progress: { ...progress, at: leftovers.includes('gathered') ? 'removeLeftover' : 'removeReplaced' } };
}
