import { endStates, type OutboxItem } from '../../../renderer/domain/publishing/outbox';
import type { OutboxStore } from '../../../renderer/domain/publishing/repositories';
import type { Problem, Rest, Target } from '../../../renderer/domain/publishing/target';
import { parseOutboxItem } from '../../../renderer/publish/queue/parse';

/** An outbox that keeps nothing but text, as a disk does: whatever is read was serialised and parsed. */
export class MemoryOutbox implements OutboxStore {
  readonly rows = new Map<string, string>();
  readonly #targets = new Map<string, string>();
  #writes = 0;
  #held = false;

  constructor(targets: readonly Target[], items: readonly OutboxItem[]) {
    for (const target of targets) this.#targets.set(target.id, JSON.stringify(target));
    for (const item of items) this.rows.set(item.id, JSON.stringify(item));
  }

  async open(): Promise<OutboxItem[]> {
    return this.all().filter((item) => !endStates.includes(item.state));
  }

  async owing(): Promise<OutboxItem[]> {
    return this.all().filter((item) => endStates.includes(item.state) && item.sweep);
  }

  async get(id: string): Promise<OutboxItem | undefined> {
    const row = this.rows.get(id);
    return row === undefined ? undefined : (parseOutboxItem(JSON.parse(row)) ?? undefined);
  }

  async update(read: OutboxItem, changes: Partial<OutboxItem>): Promise<OutboxItem | null> {
    const now = await this.get(read.id);
    if (now?.updatedAt !== read.updatedAt) return null;
    this.#writes += 1;
    const item: OutboxItem = { ...now, ...changes, updatedAt: `write ${this.#writes}` };
    this.rows.set(item.id, JSON.stringify(item));
    return parseOutboxItem(JSON.parse(JSON.stringify(item)));
  }

  async target(id: string): Promise<Target | undefined> {
    const target = this.#targets.get(id);
    return target === undefined ? undefined : (JSON.parse(target) as Target);
  }

  async pauseTarget(id: string, problem: Problem | null): Promise<void> {
    const target = await this.target(id);
    if (target) this.#targets.set(id, JSON.stringify({ ...target, paused: problem }));
  }

  async restTarget(id: string, rest: Rest | null): Promise<void> {
    const target = await this.target(id);
    if (target) this.#targets.set(id, JSON.stringify({ ...target, rest }));
  }

  async isHeld(itemId?: string): Promise<boolean> {
    const row = itemId === undefined ? undefined : this.rows.get(itemId);
    return this.#held || (row !== undefined && ((JSON.parse(row) as OutboxItem).held ?? false));
  }

  async holdAll(held: boolean): Promise<void> {
    this.#held = held;
  }

  add(item: OutboxItem): void {
    this.rows.set(item.id, JSON.stringify(item));
  }

  /** Every item, oldest first. */
  all(): OutboxItem[] {
    return [...this.rows.values()]
      .flatMap((row) => parseOutboxItem(JSON.parse(row)) ?? [])
      .sort((one, other) => one.createdAt.localeCompare(other.createdAt));
  }

  /** State of every item, without the trouble of parsing them. */
  states(): string[] {
    return [...this.rows.values()].map((row) => (JSON.parse(row) as OutboxItem).state);
  }

  one(id: string): OutboxItem {
    const item = this.all().find((candidate) => candidate.id === id);
    if (!item) throw new Error(`no item ${id}`);
    return item;
  }
}
