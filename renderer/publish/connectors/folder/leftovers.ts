import type { Outcome, Step } from '../../../domain/publishing/connector';
import type { FolderAnswer, FolderLeftovers } from '../../../domain/publishing/transport';
import type { FolderProgress } from './progress';

/**
 * The second look at a server: a MKCOL that was thought lost and comes late makes the hidden folder once more in which the
 * files were gathered.
 */
export function leftoversStep(at: 'findLeftovers' | 'removeLeftovers', asked: Omit<FolderLeftovers, 'kind'>): Step<FolderProgress> {
  return at === 'findLeftovers'
    ? { kind: 'request', name: 'findLeftovers', request: { kind: 'folderFindLeftovers', ...asked } }
    : { kind: 'request', name: 'removeLeftover', request: { kind: 'folderRemoveLeftovers', ...asked } };
}

export function absorbLeftovers(progress: FolderProgress, { leftovers = [] }: FolderAnswer): Outcome<FolderProgress> {
  return { kind: 'go', progress: { ...progress, at: leftovers.length > 0 ? 'removeLeftovers' : 'done' } };
}
