import type { Profile } from './profile';

const manages = ({ role, elsewhere }: Profile): boolean => (role === 'managingEditor' || role === 'administrator') && !elsewhere;

/**
 * Whether `person` may look after the desk's people, targets and queue. On a desk where nobody has the role, everybody
 * may: whoever founded it as a reporter must be able to bring somebody in.
 */
export const mayManage = (person: Profile, everybody: readonly Profile[]): boolean => manages(person) || !everybody.some(manages);
