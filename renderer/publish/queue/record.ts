import { endStates, type OutboxItem, type TimelineEntry } from '../../domain/publishing/outbox';
import type { OutboxStore } from '../../domain/publishing/repositories';
import type { TimelineStep } from '../../domain/publishing/timeline';

/** A timeline keeps its beginning and its end; weeks without a line must not make the row grow for ever. */
const longestTimeline = 200;
const keptBeginning = 20;
const mostConflicts = 20;

export interface Entry {
  readonly step: TimelineStep;
  readonly values?: Readonly<Record<string, string>>;
}

/** The timeline with further entries, the middle left out once it is too long. */
export function withEntries(timeline: readonly TimelineEntry[], at: string, entries: readonly Entry[]): TimelineEntry[] {
  const all = [...timeline, ...entries.map((entry) => ({ at, ...entry }))];
  return all.length <= longestTimeline ? all : [...all.slice(0, keptBeginning), ...all.slice(keptBeginning - longestTimeline)];
}

/**
 * Writes what the runner found out, also when somebody changed the item meanwhile: what is known of the other side must
 * not get lost. An item that a person has cancelled keeps its state.
 * @returns the item as stored, or null when it is no longer the runner's.
 */
export async function record(
  store: OutboxStore,
  read: OutboxItem,
  now: Date,
  changes: Omit<Partial<OutboxItem>, 'timeline'>,
  entries: readonly Entry[],
): Promise<OutboxItem | null> {
  let item: OutboxItem | undefined = read;
  for (let conflict = 0; item && conflict < mostConflicts; conflict += 1) {
    const timeline = withEntries(item.timeline, now.toISOString(), entries);
    const taken = endStates.includes(item.state);
    const stored: OutboxItem | null = taken
      ? await store.update(item, { progress: changes.progress ?? item.progress, timeline })
      : await store.update(item, { ...changes, timeline });
    if (stored) return taken ? null : stored;
    item = await store.get(read.id);
  }
  return null;
}
