import { useRef, useState } from 'react';
import type { OutboxFilter, OutboxItem } from '../../../domain/publishing/outbox';
import { useDesk } from '../../hooks/useDesk';
import { useWatch } from '../../hooks/useWatch';

/** As many lines as a window shows at first, and a few; each that is not seen costs reading its whole article. */
const firstLines = 12;
const furtherLines = 40;

interface Page {
  readonly filter: OutboxFilter;
  readonly limit: number;
  readonly items: readonly OutboxItem[];
}

/**
 * The lines of the publish queue as far as they are wanted. `more` asks for further ones and is null at the end; what is shown
 * stays until they are there.
 */
export function useOutboxPage() {
  const desk = useDesk();
  const [wanted, setWanted] = useState<Omit<Page, 'items'>>({ filter: 'all', limit: firstLines });
  const { filter, limit } = wanted;
  const read = useWatch<Page>(
    () => (onValue, onError) => desk.queue.watchAll(limit, filter)((items) => onValue({ filter, limit, items }), onError),
    [desk, limit, filter],
  );
  const latest = useRef<Page>(undefined);
  if (read) latest.current = read;
  const page = latest.current?.filter === filter ? latest.current : undefined;
  return {
    filter,
    choose: (next: OutboxFilter) => setWanted({ filter: next, limit: firstLines }),
    items: page?.items,
    more: page && page.items.length === page.limit ? () => setWanted((now) => (now.limit > page.limit ? now : { filter, limit: page.limit + furtherLines })) : null,
  };
}
