import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { briefing, captions, directive, headline, results } from '../fixtures/briefing';
import { twoPhotos } from '../fixtures/photos';
import { publishedFolders, readManifest } from '../fixtures/published';
import { expect, test } from '../fixtures/test';
import { writeBriefing } from '../pages/writing';

test('a report goes from its template through an approval to a published folder and an export', async ({ desk, program, folder }) => {
  const { words } = desk;
  await desk.found('Cổng thông tin xã Vân Khánh', 'Hà Thị Phương', 'administrator');
  await desk.addPerson('Trịnh Đức Hiếu', 'reporter');
  await desk.addPerson('Mai Ngọc Uyên', 'editor');
  await desk.switchTo('Trịnh Đức Hiếu');
  await writeBriefing(desk, program, await twoPhotos(program, folder));

  await test.step('the facts have composed lead and attendance', async () => {
    await expect(desk.body.locator('[data-phrase="lead"]')).toHaveText(
      `Chiều ngày 04/11/2026, ${briefing.holder} tổ chức giao ban chuyên đề ${briefing.subject}.`,
    );
    await expect(desk.body.locator('[data-phrase="attendance"]')).toHaveText(
      'Dự và chủ trì hội nghị có đồng chí Lã Quang Thịnh - Bí thư Đảng ủy, Chủ tịch HĐND xã; đồng chí Bế Thị Ngọc Diệp - Phó Bí thư Thường trực Đảng ủy; '
        + 'đồng chí Kiều Văn Đoàn - Phó Bí thư Đảng ủy, Chủ tịch UBND xã và 09 đồng chí Bí thư chi bộ thôn.',
    );
    await expect(desk.body.locator('[data-phrase="documents"]')).toContainText(
      'Kế hoạch số 27-KH/ĐU ngày 25/02/2026 về tổ chức đại hội chi bộ và Hướng dẫn số 03-HD/ĐU ngày 04/5/2026',
    );
  });

  await test.step('what was saved is there after a restart', async () => {
    await program.restart();
    await desk.open(headline);
    await expect(desk.headline).toHaveValue(headline);
    await expect(desk.body).toContainText(results);
    await expect(desk.body.locator('figure figcaption')).toHaveText('Quang cảnh hội nghị. Ảnh: Hà Phương');
    await desk.tab('photos');
    await expect(desk.inspector.locator('[data-photo]').nth(1).getByLabel(words.photos.caption)).toHaveValue(captions[1].caption);
  });

  await test.step('submit, approve, queue', async () => {
    await desk.submit();
    await expect(desk.body).toHaveAttribute('contenteditable', 'false');
    await desk.switchTo('Mai Ngọc Uyên');
    await desk.goTo('inReview');
    await desk.open(headline);
    await desk.approve();
    await desk.switchTo('Hà Thị Phương');
    await desk.goTo('approved');
    await desk.open(headline);
    await desk.queue();
    await desk.goTo('published');
    await expect(desk.row(headline).locator('[data-state="published"]')).toBeVisible();
  });

  await test.step('the folder holds clean HTML, both photos and a manifest that is true', async () => {
    const [published, ...others] = await publishedFolders(program);
    expect(others).toEqual([]);
    const page = await readFile(path.join(published!, 'index.html'), 'utf8');
    expect(page).toContain('<html lang="vi">');
    for (const text of [headline, results, directive, 'Quang cảnh hội nghị. Ảnh: Hà Phương', 'Đồng chí Lã Quang Thịnh phát biểu chỉ đạo. Ảnh: Hà Phương']) expect(page).toContain(text);
    expect(page).not.toMatch(/<script|data-phrase|class="ProseMirror/);
    expect(page).toBe(page.normalize('NFC'));
    const manifest = await readManifest(published!);
    expect(manifest.photos).toHaveLength(2);
    expect(manifest.wrongChecksums).toEqual([]);
  });

  await test.step('export as HTML', async () => {
    await desk.open(headline);
    await program.acceptSaveDialogIn(folder);
    await desk.window.keyboard.press('ControlOrMeta+Shift+E');
    await desk.dialog.getByRole('button', { name: words.exporting.export, exact: true }).click();
    await desk.notice(words.exported).waitFor();
    const names = await readdir(folder, { recursive: true });
    const page = names.find((name) => name.endsWith('.html'));
    expect(page).toMatch(/^\d{4}-\d{2}-\d{2}-van-khanh-giao-ban-.*\.html$/);
    expect(await readFile(path.join(folder, page!), 'utf8')).toContain(directive);
    expect(names.filter((name) => /anh-\d+\.jpg$/.test(name))).toHaveLength(2);
  });
});
