import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';

const formats = ['html', 'package', 'docx', 'pdf', 'text', 'markdown', 'wxr', 'ninjs', 'newsml'] as const;

test('one report goes out in every format through the dialog', async ({ desk, program, folder }) => {
  const { words } = desk;
  await desk.openSample();
  await desk.open('chuyển đổi số');
  const headline = await desk.headline.inputValue();
  // The longest paragraph: no caption, no heading.
  const sentence = (await desk.body.locator('p').allInnerTexts()).toSorted((a, b) => b.length - a.length)[0]!;
  await program.acceptSaveDialogIn(folder);
  await desk.window.keyboard.press('ControlOrMeta+Shift+E');
  const format = desk.dialog.getByRole('combobox', { name: words.exporting.format });

  for (const id of formats) {
    await test.step(id, async () => {
      await format.click();
      await desk.window.getByRole('option', { name: words.exporters[id], exact: true }).click();
      await expect(desk.dialog.locator(`[data-preview="${id}"]`)).toBeVisible();
      await desk.dialog.getByRole('button', { name: words.exporting.export, exact: true }).click();
      const extension = { html: 'html', package: 'zip', docx: 'docx', pdf: 'pdf', text: 'txt', markdown: 'md', wxr: 'wordpress.xml', ninjs: 'json', newsml: 'xml' }[id];
      await expect(desk.dialog.locator(`[data-exported$="${id === 'wxr' ? '-' : '.'}${extension}"]`)).toBeVisible();
    });
  }

  const names = await readdir(folder, { recursive: true });
  const bytesOf = (end: string): Promise<Buffer> => readFile(path.join(folder, names.find((name) => name.endsWith(end))!));
  await test.step('every file is what its name says, and no half of one is left', async () => {
    const written = names.filter((name) => /\.(?:html|txt|md|xml|json)$/.test(name));
    expect(written).toHaveLength(6);
    for (const name of written) expect((await readFile(path.join(folder, name), 'utf8')).replaceAll('\\', '')).toContain(sentence);
    expect((await bytesOf('.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await bytesOf('.pdf')).toString('latin1')).toMatch(/\/StructTreeRoot/);
    for (const end of ['.docx', '.zip']) expect((await bytesOf(end)).subarray(0, 2).toString()).toBe('PK');
    expect(JSON.parse((await bytesOf('.json')).toString('utf8'))).toMatchObject({ headlines: [{ value: headline }] });
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  await test.step('the page can be seen beforehand, and the choice is remembered', async () => {
    await format.click();
    await desk.window.getByRole('option', { name: words.exporters.pdf, exact: true }).click();
    await expect(desk.dialog.frameLocator('iframe').getByText(sentence)).toBeVisible();
    await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
    await desk.dialog.getByRole('button', { name: words.exporting.copy }).click();
    await desk.notice(words.exporting.copied).waitFor();
    await expect.poll(() => program.application.evaluate(({ clipboard }) => (clipboard as unknown as { readHTML(): string }).readHTML())).toContain('<figcaption>');
    expect(await program.application.evaluate(({ clipboard }) => clipboard.readText())).toContain(sentence);
    await desk.window.keyboard.press('Escape');
    await desk.dialog.waitFor({ state: 'detached' });
    await desk.window.keyboard.press('ControlOrMeta+Shift+E');
    await expect(format).toHaveValue(words.exporters.pdf);
  });
});
