import type { OutboxStore } from '../../../renderer/domain/publishing/repositories';
import type { Transport } from '../../../renderer/domain/publishing/transport';

const never = (): Promise<never> => new Promise(() => undefined);

/**
 * The life of one run of the program. Before and after each write and each request there is a moment in which it can be
 * killed: from then on nothing that this run began ever comes back.
 */
export class Life {
  dead = false;
  moments = 0;

  /** @param endsAt number of the moment at which it ends, from 1; never without one. */
  constructor(private readonly endsAt = Number.POSITIVE_INFINITY) {}

  #passMoment(): void {
    this.moments += 1;
    if (this.moments >= this.endsAt) this.dead = true;
  }

  async #through<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.dead) return never();
    this.#passMoment();
    if (this.dead) return never();
    const settled = await work().then(
      (value) => () => value,
      (error: unknown) => () => {
        throw error;
      },
    );
    if (this.dead) return never();
    this.#passMoment();
    return this.dead ? never() : settled();
  }

  store(store: OutboxStore): OutboxStore {
    const alive = <Result>(work: () => Promise<Result>): Promise<Result> => (this.dead ? never() : work());
    return {
      open: () => alive(() => store.open()),
      owing: () => alive(() => store.owing()),
      get: (id) => alive(() => store.get(id)),
      target: (id) => alive(() => store.target(id)),
      isHeld: (id) => alive(() => store.isHeld(id)),
      update: (read, changes) => this.#through(() => store.update(read, changes)),
      pauseTarget: (id, problem) => this.#through(() => store.pauseTarget(id, problem)),
      restTarget: (id, rest) => this.#through(() => store.restTarget(id, rest)),
      holdAll: (held) => this.#through(() => store.holdAll(held)),
    };
  }

  transport(transport: Transport): Transport {
    return { send: (request) => this.#through(() => transport.send(request)) };
  }
}
