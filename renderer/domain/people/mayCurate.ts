import type { Profile } from './profile';

const curates = ({ role, elsewhere }: Profile): boolean => role !== 'reporter' && !elsewhere;

/**
 * Whether `person` may remove, merge and import entries of the directory, which everybody may add and correct, and decide
 * about the checks of the desk. On a desk of reporters only, everybody may.
 */
export const mayCurate = (person: Profile, everybody: readonly Profile[]): boolean => curates(person) || !everybody.some(curates);
