const dayMs = 86_400_000;

/** Whole days until an instant, counted as people do: 12 hours are a day, 0 once it is there. */
export const daysLeft = (until: string, now: Date): number => Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / dayMs));
