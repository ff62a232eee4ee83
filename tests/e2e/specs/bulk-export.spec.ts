import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ensureTools, printed } from '../../integration/outside-tools';
import { violations } from '../fixtures/axe';
import { expect, test } from '../fixtures/test';

test.beforeAll(async () => {
  test.setTimeout(300_000);
  await ensureTools('pdftotext');
});

test('the reports of a section go out as a file each, then as one document with contents', async ({ desk, program, folder }) => {
  const { window, words } = desk;
  await desk.openSample();
  await desk.goTo('archive');
  await expect(desk.list.getByRole('heading', { name: words.sections.archive })).toBeVisible();
  await desk.row(/./).first().waitFor();
  const headlines = await desk.list.locator('[data-article]').locator('[data-untitled]').allInnerTexts();
  await desk.list.getByRole('button', { name: words.commands.article.exportMany }).click();
  await expect(desk.dialog.getByRole('checkbox')).toHaveCount(headlines.length);
  await expect(desk.dialog.getByRole('searchbox', { name: words.bulkExport.filter })).toBeFocused();
  await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
  await window.screenshot({ path: 'test-results/bulk-export.png' });

  const format = desk.dialog.getByRole('combobox', { name: words.exporting.format });
  await format.click();
  await window.getByRole('option', { name: words.exporters.docx, exact: true }).click();
  await expect(format).toHaveValue(words.exporters.docx);
  await program.answerOpenDialog([folder]);
  await desk.dialog.getByRole('button', { name: words.bulkExport.export, exact: true }).click();
  const over = words.bulkExport.over.replace('{{done}}', String(headlines.length)).replace('{{total}}', String(headlines.length));
  await expect(desk.dialog.getByRole('status')).toHaveText(over, { timeout: 30_000 });
  expect((await readdir(folder)).filter((name) => name.endsWith('.docx'))).toHaveLength(headlines.length);
  await expect(async () => expect(await violations(program)).toEqual([])).toPass({ timeout: 20_000 });
  await window.screenshot({ path: 'test-results/bulk-export-over.png' });

  const readPdf = async (name: string): Promise<string> => (await printed('pdftotext', '-enc', 'UTF-8', path.join(folder, name), '-')).normalize('NFC').replace(/\s+/gu, ' ');
  const pdfs = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
  await test.step('each is printed as itself', async () => {
    await desk.dialog.getByRole('button', { name: words.bulkExport.again }).click();
    await format.click();
    await window.getByRole('option', { name: words.exporters.pdf, exact: true }).click();
    await expect(format).toHaveValue(words.exporters.pdf);
    await program.answerOpenDialog([folder]);
    await desk.dialog.getByRole('button', { name: words.bulkExport.export, exact: true }).click();
    await expect(desk.dialog.getByRole('status')).toHaveText(over, { timeout: 60_000 });
    const texts = await Promise.all((await pdfs()).map(readPdf));
    expect(texts).toHaveLength(headlines.length);
    for (const headline of headlines) expect(texts.filter((text) => text.includes(headline.replace(/\s+/gu, ' ').trim()))).toHaveLength(1);
    // Between two pages the one that prints may die; it costs the next one nothing.
    await program.application.evaluate(({ webContents }) => webContents.getAllWebContents().find((contents) => contents.getURL().includes('/print/'))?.forcefullyCrashRenderer());
  });

  await desk.dialog.getByRole('button', { name: words.bulkExport.again }).click();
  await desk.dialog.getByText(words.bulkExport.ways.together, { exact: true }).click();
  await desk.dialog.getByRole('textbox', { name: words.bulkExport.name }).fill('Bản tin tuần 6');
  await expect(format).toHaveValue(words.exporters.pdf);
  await window.screenshot({ path: 'test-results/bulk-export-together.png' });
  await program.acceptSaveDialogIn(folder);
  await desk.dialog.getByRole('button', { name: words.bulkExport.export, exact: true }).click();
  await expect(desk.dialog.getByRole('status')).toHaveText(over, { timeout: 30_000 });
  const text = await readPdf((await pdfs()).find((name) => name.endsWith('-ban-tin-tuan-6.pdf'))!);
  expect(text).toContain('Mục lục');
  for (const headline of headlines) expect(text.split(headline.replace(/\s+/gu, ' ').trim()).length).toBeGreaterThanOrEqual(3);
});
