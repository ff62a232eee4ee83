import type { Directory } from './entry';

/** The directory of a desk that knows nobody yet. */
export const emptyDirectory: Directory = {
  findPeople: () => [],
  peopleNamed: () => [],
  findDocuments: () => [],
  findUnits: () => [],
  expand: () => null,
};
