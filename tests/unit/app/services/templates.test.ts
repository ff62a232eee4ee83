import { describe, expect, it, test } from 'vitest';
import { templateLibrary, templateOf, templateService, templates } from '../../../../renderer/app/services/templates';
import { familyOf } from '../../../../renderer/domain/templates/shelf';
import type { ExportFiles } from '../../../../renderer/platform/platform';
import { editor, openedDesk, reporter } from './desk';

test('an article finds its template, one whose template is gone is a free report', () => {
  for (const template of templates) expect(templateOf(template.id)).toBe(template);
  expect(templateOf('bien-ban-cu').id).toBe('tin-tu-do');
});

async function opened(person = editor) {
  const desk = await openedDesk();
  await desk.desk.switchTo(person.id);
  const library = templateLibrary();
  const saved: ExportFiles[] = [];
  const saveExport = (files: ExportFiles) => Promise.resolve(void saved.push(files) as never);
  const service = templateService({ library, store: desk.storage.templates, desk: desk.desk, platform: { saveExport }, now: () => new Date('2026-02-06T01:00:00.000Z') });
  return { library, service, saved, rows: desk.storage.templates };
}
const briefing = templates[0]!;

describe('the templates of a desk', () => {
  it('a change is a new row, offered in the place of the old; the old stays for its articles', async () => {
    const { service, library } = await opened();
    const changed = await service.change({ ...briefing, category: 'Thời sự' });
    expect(changed).toMatchObject({ version: briefing.version + 1, category: 'Thời sự' });
    expect(familyOf(changed.id)).toBe(briefing.id);
    const again = await service.change({ ...changed, category: 'Chính trị' });
    expect(again.version).toBe(briefing.version + 2);
    expect(service.list().map(({ template }) => template.id)).toEqual([again.id, ...templates.slice(1).map(({ id }) => id)]);
    expect([briefing.id, changed.id, again.id].map((id) => library.templateOf(id).category)).toEqual([briefing.category, 'Thời sự', 'Chính trị']);
  });

  it('a copy stands beside its original, and disabling hides without losing', async () => {
    const { service, library, rows } = await opened();
    const copy = await service.copy(briefing);
    await service.setDisabled(copy.id, true);
    await service.setDisabled(briefing.id, true);
    await service.setDisabled('no-such', true);
    expect(service.list().filter(({ disabled }) => disabled).map(({ template }) => template.id)).toEqual([briefing.id, copy.id]);
    expect(library.templateOf(briefing.id)).toBe(briefing);
    expect(library.templateOf(copy.id)).toMatchObject({ version: 1 });
    expect(await rows.list()).toHaveLength(2);
  });

  it('goes out as a file and comes back as the next version', async () => {
    const { service, saved } = await opened();
    await service.exportFile(briefing);
    expect(saved[0]!.suggestedName).toBe('giao-ban-chuyen-de.json');
    const read = await service.importText(`\uFEFF${(saved[0]!.files[0] as { text: string }).text}`);
    expect(read).toMatchObject({ ok: true, template: { ...briefing, id: expect.stringMatching(/^giao-ban-chuyen-de\./), version: briefing.version + 1 } });
  });

  it.each([
    ['notJson', '{'], ['tooLarge', ' '.repeat(300_000)], ['notTemplate', '[]'], ['formatNewer', '{"format":9}'], ['markup', JSON.stringify({ ...briefing, category: '<script>' })],
  ])('refuses a file: %s', async (code, text) => {
    const { service, rows } = await opened();
    expect(await service.importText(text)).toMatchObject({ ok: false, problems: [{ code }] });
    expect(await rows.list()).toEqual([]);
  });

  it('a reporter changes none of them', async () => {
    const { service, rows } = await opened(reporter);
    for (const attempt of [() => service.change(briefing), () => service.copy(briefing), () => service.setDisabled(briefing.id, true), () => service.importText('{}')]) {
      await expect(attempt()).rejects.toMatchObject({ because: 'wrongRole' });
    }
    expect(await rows.list()).toEqual([]);
  });

  it('stores nothing that is no template, and passes over a row that is none', async () => {
    const { service, library, rows } = await opened();
    await expect(service.change({ ...briefing, headline: '{weather}' })).rejects.toThrow(RangeError);
    expect(await rows.list()).toEqual([]);
    library.hold([{ id: 'bad', template: { format: 9 } as never, disabled: false, at: '' }]);
    expect(service.list()).toHaveLength(templates.length);
  });
});
