/** Lets work on one thing happen one after the other, in the order in which it was asked for. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work, work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** The same for things that each have a name: work on one waits for no other. */
export class TurnsByName {
  readonly #busy = new Map<string, { readonly turns: Turns; waiting: number }>();

  async take<T>(name: string, work: () => Promise<T>): Promise<T> {
    const line = this.#busy.get(name) ?? { turns: new Turns(), waiting: 0 };
    this.#busy.set(name, line);
    line.waiting += 1;
    try {
      return await line.turns.take(work);
    } finally {
      line.waiting -= 1;
      if (line.waiting === 0) this.#busy.delete(name);
    }
  }
}
