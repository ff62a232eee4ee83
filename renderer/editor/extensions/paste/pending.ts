import { Plugin, PluginKey, type EditorState, type SelectionBookmark, type Transaction } from '@tiptap/pm/state';

type Places = ReadonlyMap<number, SelectionBookmark>;
interface Change {
  readonly id: number;
  readonly place: SelectionBookmark | null;
}
const key = new PluginKey<Places>('pendingPastes');

/** Keeps the places of pastes that are still being read or looked at, while the text round them goes on changing. */
export const pendingPastes = (): Plugin<Places> =>
  new Plugin<Places>({
    key,
    state: {
      init: () => new Map(),
      apply(transaction, places) {
        const change = transaction.getMeta(key) as Change | undefined;
        if (places.size === 0 && !change) return places;
        const mapped = new Map([...places].map(([id, place]) => [id, place.map(transaction.mapping)]));
        if (change?.place) mapped.set(change.id, change.place);
        else if (change) mapped.delete(change.id);
        return mapped;
      },
    },
  });

/** Remembers a place, or forgets it with null. */
export const keepPlace = (transaction: Transaction, id: number, place: SelectionBookmark | null): Transaction =>
  transaction.setMeta(key, { id, place } satisfies Change);

/** Where a paste belongs by now; undefined when it was forgotten. */
export const placeOf = (state: EditorState, id: number): SelectionBookmark | undefined => key.getState(state)?.get(id);
