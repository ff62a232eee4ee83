import type { Profile } from './profile';

const curates = ({ role }: Profile): boolean => role !== 'reporter';

/**
 * Whether `person` may remove, merge and import entries of the directory; everybody may add and correct them. On a desk of
 * reporters only, everybody may.
 */
export const mayCurate = (person: Profile, everybody: readonly Profile[]): boolean => curates(person) || !everybody.some(curates);
