import type { Progress } from '../../contract/desk-folder';

const STEPS = 200;

/** Counts bytes of a long work and tells how far it is, a few hundred times at most. */
export class ProgressMeter {
  #done = 0;
  #told = -1;

  /** @param total bytes; a work that turns out longer than announced stays at its end */
  constructor(
    private readonly work: Progress['work'],
    private readonly total: number,
    private readonly tell: (progress: Progress) => void,
  ) {
    this.add(0);
  }

  add(bytes: number): void {
    this.#done = Math.min(this.#done + bytes, this.total);
    const step = this.total === 0 ? STEPS : Math.floor((this.#done / this.total) * STEPS);
    if (step === this.#told) return;
    this.#told = step;
    this.tell({ work: this.work, done: this.#done, total: this.total });
  }
}
