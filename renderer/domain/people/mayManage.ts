import type { Role } from './profile';

/** Who looks after the desk's people and targets. */
export const mayManage = (role: Role): boolean => role === 'managingEditor' || role === 'administrator';
