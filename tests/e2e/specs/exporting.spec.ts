import Ajv2020 from 'ajv/dist/2020.js';
import mammoth from 'mammoth';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ensureExiftool, faultsOf, tagsOf } from '../../integration/exiftool';
import { ensureTools, isOfficeThere, printed, resaved } from '../../integration/outside-tools';
import { violations } from '../fixtures/axe';
import { importWxr } from '../../wordpress/import-wxr';
import { expect, test } from '../fixtures/wordpress';

const formats = ['html', 'package', 'docx', 'pdf', 'text', 'markdown', 'wxr', 'ninjs', 'newsml'] as const;

let hasOffice = false;
test.beforeAll(async () => {
  test.setTimeout(600_000);
  hasOffice = await isOfficeThere();
  await ensureTools('pdftotext', 'unzip');
  await ensureExiftool();
});

test('one report goes out in every format through the dialog', async ({ desk, program, folder, site }) => {
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

  await test.step('the file can be dragged to another program', async () => {
    // The virtual display has no other program to drop it on: what the system is asked for is noted instead.
    await program.application.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().startsWith('app:'))!;
      webContents.startDrag = ({ file, icon }) => void ((globalThis as { dragged?: unknown }).dragged = [file, typeof icon === 'string' || icon.isEmpty()]);
    });
    const saved = desk.dialog.locator('[data-exported]');
    await saved.getByTitle(words.exporting.dragOut).dispatchEvent('dragstart');
    await expect.poll(() => program.application.evaluate(() => (globalThis as { dragged?: unknown }).dragged)).toEqual([await saved.getAttribute('data-exported'), false]);
  });

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

  await test.step('other programs read the same: pdftotext, unzip, exiftool', async () => {
    const fileOf = (end: string): string => path.join(folder, names.find((name) => name.endsWith(end))!);
    const printedText = (await printed('pdftotext', '-enc', 'UTF-8', fileOf('.pdf'), '-')).normalize('NFC').replace(/\s+/gu, ' ');
    expect(printedText).toContain(sentence.replace(/\s+/gu, ' ').trim());
    expect(printedText).toContain(headline);
    expect(await printed('unzip', '-t', fileOf('.zip'))).toContain('No errors detected');
    await printed('unzip', '-q', fileOf('.zip'), '-d', path.join(folder, 'goi'));
    const photos = (await readdir(path.join(folder, 'goi/anh'))).toSorted();
    expect(photos.length).toBeGreaterThan(0);
    const page = await readFile(path.join(folder, 'goi/bai-viet.html'), 'utf8');
    for (const photo of photos) {
      const file = path.join(folder, 'goi/anh', photo);
      const { 'XMP-dc:Description': caption, 'XMP-photoshop:Credit': credit, 'IPTC:Caption-Abstract': iim } = await tagsOf(file);
      const said = typeof caption === 'object' && caption !== null ? Object.values(caption)[0] : caption;
      expect(said).toBeTruthy();
      expect(iim).toBe(said);
      expect(credit).toBeTruthy();
      expect(page).toContain(String(said));
      expect(await faultsOf(file)).toBe('OK');
    }
  });

  await test.step('a real WordPress takes the import file, and leaves the page for the CMS as it is', async () => {
    const imported = await importWxr(site, (await bytesOf('-wordpress.xml')).toString('utf8'));
    expect(imported.stored).toBe(imported.sent);
    expect(imported.title).toBe(headline);
    for (const part of [sentence, '<figcaption>']) expect(imported.stored).toContain(part);
    const page = (await bytesOf('.html')).toString('utf8');
    const content = /<\/header>\n([\s\S]*)\n<\/article>/.exec(page)![1]!;
    expect(content).toContain(sentence);
    const answer = await fetch(`${site.url}/wp-json/wp/v2/posts`, {
      method: 'POST', headers: { authorization: site.authorization('author'), 'content-type': 'application/json' }, body: JSON.stringify({ title: headline, content, status: 'draft' }),
    });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ content: { raw: content } });
  });

  await test.step('the schema of ninjs takes the file', async () => {
    const schema = JSON.parse(await readFile('tests/fixtures/ninjs/ninjs-3.0-subset.schema.json', 'utf8')) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    validate(JSON.parse((await bytesOf('.json')).toString('utf8')));
    expect(validate.errors).toBeNull();
  });

  if (hasOffice) {
    await test.step('LibreOffice opens the Word file and saves it again', async () => {
      const file = path.join(folder, names.find((name) => name.endsWith('.docx'))!);
      const into = path.join(folder, 'luu-lai');
      await resaved([file], { profile: path.join(folder, 'ho-so'), into });
      const { value: text } = await mammoth.extractRawText({ path: path.join(into, path.basename(file)) });
      for (const part of [headline, sentence]) expect(text.normalize('NFC').replace(/\s+/gu, ' ')).toContain(part.replace(/\s+/gu, ' ').trim());
    });
  }

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
    await expect(format).toBeFocused();
  });
});
