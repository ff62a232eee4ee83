import type { Profile } from '../people/profile';

const edits = ({ role, elsewhere }: Profile): boolean => role !== 'reporter' && !elsewhere;

/** Editors and above change templates; on a desk of reporters alone everybody may, for somebody has to. */
export const mayChangeTemplates = (person: Profile, everybody: readonly Profile[]): boolean => edits(person) || !everybody.some(edits);
