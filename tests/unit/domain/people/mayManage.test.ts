import { expect, test } from 'vitest';
import { mayCurate } from '../../../../renderer/domain/people/mayCurate';
import { mayManage } from '../../../../renderer/domain/people/mayManage';
import { mayChangeTemplates } from '../../../../renderer/domain/templates/mayChangeTemplates';
import { roles, type Profile, type Role } from '../../../../renderer/domain/people/profile';

const person = (role: Role): Profile => ({ id: role, name: role, role, createdAt: '2026-11-22T00:00:00.000Z' });

test('people and targets are looked after by managing editors and administrators, by nobody else', () => {
  const everybody = roles.map(person);
  expect(roles.filter((role) => mayManage(person(role), everybody)).toSorted()).toEqual(['administrator', 'managingEditor']);
});

test('where nobody has the role, whoever founded the desk may bring somebody in', () => {
  const [reporter, editor] = [person('reporter'), person('editor')];
  expect(mayManage(reporter, [reporter])).toBe(true);
  expect(mayManage(editor, [reporter, editor])).toBe(true);
  expect(mayManage(reporter, [reporter, person('administrator')])).toBe(false);
});

test('who works at another desk counts for nothing here', () => {
  const [reporter, far] = [person('reporter'), { ...person('administrator'), elsewhere: true as const }];
  expect(mayManage(reporter, [reporter, far])).toBe(true);
  expect(mayManage(far, [person('managingEditor'), far])).toBe(false);
  expect([mayCurate(far, [person('editor'), far]), mayCurate(reporter, [reporter, far])]).toEqual([false, true]);
  expect([mayChangeTemplates(far, [person('editor'), far]), mayChangeTemplates(reporter, [reporter, far])]).toEqual([false, true]);
});
