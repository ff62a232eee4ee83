import { liveQuery } from 'dexie';
import type { Watch } from '../domain/watch';

/** Follows a Dexie query: asks again whenever a table that it read has changed. */
export function watching<T>(query: () => Promise<T> | T): Watch<T> {
  return (onValue, onError) => {
    const subscription = liveQuery(query).subscribe({ next: onValue, error: onError });
    return () => subscription.unsubscribe();
  };
}
