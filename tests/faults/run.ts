/** How often a fault is tried, and the seed of the row of chances. */
export interface FaultRun {
  readonly runs: number;
  readonly seed: number;
}

/**
 * What `npm run faults` asked for, else the short run of `npm test`: that one is the same every day, so that what it finds is
 * what was changed; the long one draws new seeds.
 * @param short how many runs `npm test` takes
 * @param seed its seed
 */
export function faultRun(short: number, seed = 20261129): FaultRun {
  return { runs: Number(process.env['TOASOAN_FAULT_RUNS'] ?? short), seed: Number(process.env['TOASOAN_FAULT_SEED'] ?? seed) };
}
