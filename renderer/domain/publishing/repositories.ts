import type { OutboxItem } from './outbox';
import type { Problem, Rest, Target } from './target';

/** Where the queue keeps its items. Every promise resolves after the change is durable. */
export interface OutboxStore {
  /** Parsed items in every state but the end states, oldest first; unreadable rows are reported, not returned. */
  open(): Promise<OutboxItem[]>;
  /** Parsed items that have ended and are owed a second look. */
  owing(): Promise<OutboxItem[]>;
  get(id: string): Promise<OutboxItem | undefined>;
  /**
   * Writes the changes if the item still is as the runner read it (same `updatedAt`), and the article's state with it
   * in the same transaction.
   * @returns the item as stored, or null when somebody else changed it meanwhile.
   */
  update(read: OutboxItem, changes: Partial<OutboxItem>): Promise<OutboxItem | null>;
  target(id: string): Promise<Target | undefined>;
  pauseTarget(id: string, problem: Problem | null): Promise<void>;
  /** Leaves a target in peace for a while, or with null no longer. */
  restTarget(id: string, rest: Rest | null): Promise<void>;
  /** Whether a person has paused the whole queue, or this item. */
  isHeld(itemId?: string): Promise<boolean>;
  /** Pauses the whole queue, or lets it go on. */
  holdAll(held: boolean): Promise<void>;
}
