import { expect, it } from 'vitest';
import { mayChangeTemplates } from '../../../../renderer/domain/templates/mayChangeTemplates';
import { shelve, type StoredTemplate } from '../../../../renderer/domain/templates/shelf';
import type { Template } from '../../../../renderer/domain/templates/template';
import type { Role } from '../../../../renderer/domain/people/profile';
import { portal } from '../article/report';

const at = '2026-02-06T01:00:00.000Z';
const of = (id: string, version = 1, name = id): Template => ({ ...portal, id, version, name: { vi: name, en: name } });
const row = (template: Template, disabled = false): StoredTemplate => ({ id: template.id, template, disabled, at });
const shelf = (...rows: readonly StoredTemplate[]): string[] =>
  shelve([of('mot', 3), of('hai')], rows).map(({ template, disabled, builtIn }) => `${template.id}@${template.version}${disabled ? ' off' : ''}${builtIn ? '' : ' own'}`);

it('shows the program’s in their order, then the desk’s by name', () => {
  expect(shelf(row(of('z', 1, 'Ăn')), row(of('y', 1, 'An')))).toEqual(['mot@3', 'hai@1', 'y@1 own', 'z@1 own']);
});

it('shows the newest of a family in the place of the old, whatever comes first', () => {
  const [second, third] = [row(of('mau.b', 2)), row(of('mau.a', 3))];
  expect(shelf(second, third)).toEqual(shelf(third, second));
  expect(shelf(second, third)).toEqual(['mot@3', 'hai@1', 'mau.a@3 own']);
  expect(shelf(row(of('mot.x', 4)))).toEqual(['mot.x@4 own', 'hai@1']);
});

it('a desk’s change of a built-in stays when the program brings a newer one', () => {
  expect(shelf(row(of('mot.x', 2)))).toEqual(['mot.x@2 own', 'hai@1']);
});

it('a disabled newest version does not bring the older one back; a built-in is disabled by a row of its id', () => {
  expect(shelf(row(of('hai'), true), row(of('mau.b', 2)), row(of('mau.a', 3), true))).toEqual(['mot@3', 'hai@1 off', 'mau.a@3 off own']);
});

it.each<[Role, readonly Role[], boolean]>([
  ['reporter', ['reporter'], true], ['reporter', ['reporter', 'editor'], false], ['editor', ['editor'], true], ['managingEditor', ['editor'], true], ['administrator', ['editor'], true],
])('a %s on a desk of %j changes templates: %s', (role, others, may) => {
  const person = (each: Role) => ({ id: each, name: each, role: each, createdAt: at });
  expect(mayChangeTemplates(person(role), [person(role), ...others.map(person)])).toBe(may);
});
