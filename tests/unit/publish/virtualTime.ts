/** A clock that stands still until somebody waits, and timers that go by it. */
export class VirtualTime {
  #now = Date.UTC(2026, 2, 5, 4, 0, 0);
  #timers: { at: number; run: () => void }[] = [];

  readonly now = (): Date => new Date(this.#now);

  readonly schedule = (milliseconds: number, run: () => void): (() => void) => {
    const timer = { at: this.#now + milliseconds, run };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  get elapsed(): number {
    return this.#now - Date.UTC(2026, 2, 5, 4, 0, 0);
  }

  /** Milliseconds until the next timer, or null without any. */
  get untilNext(): number | null {
    return this.#timers.length === 0 ? null : Math.min(...this.#timers.map(({ at }) => at)) - this.#now;
  }

  /** Lets everything that can go on without time passing go on. */
  async settle(): Promise<void> {
    for (let round = 0; round < 3; round += 1) await new Promise((resolve) => setImmediate(resolve));
  }

  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    await this.settle();
    for (;;) {
      const next = this.#timers.toSorted((one, other) => one.at - other.at)[0];
      if (!next || next.at > until) break;
      this.#timers = this.#timers.filter((other) => other !== next);
      this.#now = Math.max(this.#now, next.at);
      next.run();
      await this.settle();
    }
    this.#now = until;
  }

  /** Passes time from timer to timer until the condition holds. @throws Error after `limit` of virtual time. */
  async until(condition: () => boolean, limit = 24 * 3600_000): Promise<void> {
    const giveUp = this.#now + limit;
    await this.settle();
    while (!condition()) {
      const wait = this.untilNext;
      if (wait === null) throw new Error('nothing is waiting any more');
      if (this.#now + wait > giveUp) throw new Error('took too long');
      await this.pass(wait);
    }
  }
}
