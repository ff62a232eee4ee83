import { randomInt } from 'node:crypto';

/** How often a fault is tried, and the seed of the row of chances. */
export interface FaultRun {
  readonly runs: number;
  readonly seed: number;
}

/**
 * What `npm run faults` asked for, else the short run of `npm test`.
 * @param short how many runs `npm test` takes
 * @param seed its seed; a new one if absent
 */
export function faultRun(short: number, seed = randomInt(1, 1_000_000)): FaultRun {
  return { runs: Number(process.env['TOASOAN_FAULT_RUNS'] ?? short), seed: Number(process.env['TOASOAN_FAULT_SEED'] ?? seed) };
}
