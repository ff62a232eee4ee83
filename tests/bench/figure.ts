/** The middle one of some numbers. @throws Error when there are none */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}

interface Figure {
  readonly what: string;
  /** Measured in the same run, in turns. */
  readonly value: number;
  readonly floor: number;
  readonly unit: string;
  /** The ratio must not be above it. */
  readonly goal: number;
  /** A rate: the more the better. Its ratio says how many times slower than the floor it is. */
  readonly isRate?: boolean;
}

/** Prints a figure in the one form that is looked for: `what: value, floor value, ratio r, goal g, met` or `short`. */
export function tell({ what, value, floor, unit, goal, isRate = false }: Figure): void {
  const ratio = isRate ? floor / value : value / floor;
  const short = (number: number): string => String(Number(number.toPrecision(3)));
  console.log(`${what}: ${short(value)} ${unit}, floor ${short(floor)} ${unit}, ratio ${ratio.toFixed(2)}, goal ${goal}, ${ratio <= goal ? 'met' : 'short'}`);
}
