import type { Template } from './template';

/** A template of the desk's own, or what the desk decided about one that came with the program (of the same id). */
export interface StoredTemplate {
  readonly id: string;
  readonly template: Template;
  readonly disabled: boolean;
  /** ISO instant of the last change. */
  readonly at: string;
}

/** What this desk holds of a template: the newest version of its family. */
export interface ShelvedTemplate {
  readonly template: Template;
  readonly disabled: boolean;
  /** As it came with the program. */
  readonly builtIn: boolean;
}

/** Versions of one template share what stands before the first dot of their ids. */
export const familyOf = (id: string): string => id.split('.', 1)[0]!;

const isNewer = (one: Template, other: Template): boolean =>
  one.version !== other.version ? one.version > other.version : one.id > other.id;

/**
 * The newest of every family, the program's own first in their order, then the desk's in the order of their names.
 * Older versions stay stored for the articles that were made with them, and are not shown.
 */
export function shelve(builtIn: readonly Template[], stored: readonly StoredTemplate[]): ShelvedTemplate[] {
  const newest = new Map<string, ShelvedTemplate>();
  const own = new Map(stored.map((row) => [row.id, row]));
  for (const template of builtIn) newest.set(familyOf(template.id), { template, disabled: own.get(template.id)?.disabled ?? false, builtIn: true });
  const fromProgram = new Set(builtIn.map(({ id }) => id));
  const byName = [...stored].sort((a, b) => a.template.name.vi.localeCompare(b.template.name.vi, 'vi'));
  for (const { template, disabled } of byName) {
    if (fromProgram.has(template.id)) continue;
    const known = newest.get(familyOf(template.id));
    // A family that the desk has changed stays the desk's, also when the program brings a newer version of its own.
    if (!known || known.builtIn || isNewer(template, known.template)) newest.set(familyOf(template.id), { template, disabled, builtIn: false });
  }
  return [...newest.values()];
}
