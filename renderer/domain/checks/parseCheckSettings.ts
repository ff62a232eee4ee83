import type { CheckSettings } from './check';
import { deskChecks } from './deskChecks';

const values: readonly unknown[] = ['error', 'warning', 'off'];

/** What a desk decided about its checks, out of anything: checks that this program does not know and values that mean nothing are left out. */
export function parseCheckSettings(value: unknown): CheckSettings {
  if (typeof value !== 'object' || value === null) return {};
  const decided = new Map(Object.entries(value));
  return Object.fromEntries(deskChecks.flatMap(({ id }) => (values.includes(decided.get(id)) ? [[id, decided.get(id)]] : [])));
}
