import { expect, test } from 'vitest';
import { templateOf, templates } from '../../../../renderer/app/services/templates';

test('an article finds its template, one whose template is gone is a free report', () => {
  for (const template of templates) expect(templateOf(template.id)).toBe(template);
  expect(templateOf('bien-ban-cu').id).toBe('tin-tu-do');
});
