import { expect, it } from 'vitest';
import { mayCurate } from '../../../../renderer/domain/people/mayCurate';
import { roles, type Profile, type Role } from '../../../../renderer/domain/people/profile';

const of = (role: Role): Profile => ({ id: role, name: role, role, createdAt: '' });

it.each(roles)('%s', (role) => {
  expect(mayCurate(of(role), roles.map(of))).toBe(role !== 'reporter');
  expect(mayCurate(of(role), [of(role)])).toBe(true);
});
