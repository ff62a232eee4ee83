import { useCallback, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { HouseStyle } from '../../domain/facts/houseStyle';
import { observeMeta, readStyle } from '../../editor/document/articleDocument';

/**
 * The house style chosen for an article, as the document says at this moment: a switch that still showed the one before
 * would take a second click for none.
 */
export function useHouseStyle(doc: Y.Doc): HouseStyle | undefined {
  const subscribe = useCallback((onChange: () => void) => observeMeta(doc, onChange), [doc]);
  return useSyncExternalStore(subscribe, () => readStyle(doc));
}
