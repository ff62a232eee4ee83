import { DESK_FORMAT } from '../../../electron/services/desk-folder/marker';
import { documentFrom } from '../../../renderer/editor/document/articleDocument';
import { writeDesk, writtenContent, writtenId } from '../../faults/storage/written-desk';
import * as Y from 'yjs';
import { violations } from '../fixtures/axe';
import { Program } from '../fixtures/program';
import { expect, test as base } from '../fixtures/test';

/** A computer whose desk was written by a later version of the program. */
const test = base.extend<{ program: Program }>({
  program: async ({ launch }, use, info) => {
    const program = await Program.notYetStarted(launch);
    const content = writtenContent(1, 120);
    const updates = [Y.encodeStateAsUpdateV2(documentFrom(content)) as Uint8Array<ArrayBuffer>];
    await writeDesk(program.userData, [{ id: writtenId(1), content, state: 'draft', updates }], { format: DESK_FORMAT + 1, writtenBy: '9.9.9' });
    await program.launch();
    await use(program);
    if (info.status !== info.expectedStatus) await program.keepEvidence(info.outputPath());
    await program.remove();
  },
});

test('a desk of a newer version says that it is open for reading, and offers nothing that writes', async ({ program, desk }) => {
  const { window, words, inspector } = desk;
  const clean = (screen: string): Promise<void> => expect(async () => expect(await violations(program), screen).toEqual([])).toPass({ timeout: 20_000 });
  await desk.sidebar.waitFor();
  await expect(window.locator('[data-banner="deskNewer"]')).toContainText('9.9.9');
  await expect(desk.sidebar.getByRole('button', { name: words.sidebar.newReport })).toBeDisabled();
  await clean('list');

  await desk.open('Bản tin của phường số 1');
  await expect(desk.body).toHaveAttribute('contenteditable', 'false');
  await expect(desk.headline).toHaveAttribute('readonly', '');
  await expect(window.getByRole('toolbar')).toHaveCount(0);
  await desk.tab('photos');
  await expect(inspector.getByRole('button', { name: words.photos.add })).toHaveCount(0);
  await desk.tab('review');
  await expect(inspector.getByText(words.readOnlyDesk.review)).toBeVisible();
  await clean('review');

  await test.step('the status line tells why nothing is saved, and the keyboard closes it', async () => {
    const status = window.locator('[data-status="saved"]');
    await expect(status).toHaveAttribute('data-value', 'readOnly');
    await status.press('Enter');
    await expect(desk.dialog).toContainText(words.savedDetails.readOnly);
    await window.keyboard.press('Escape');
    await expect(desk.dialog).toHaveCount(0);
    await expect(status).toBeFocused();
  });
  await test.step('keys and palette offer it neither', async () => {
    await window.keyboard.press('ControlOrMeta+n');
    await window.keyboard.press('ControlOrMeta+k');
    await window.getByPlaceholder(words.palette.placeholder).fill(words.commands.article.new);
    await expect(desk.dialog).toHaveCount(1);
    await expect(window.getByText(words.palette.nothing)).toBeVisible();
    await window.keyboard.press('Escape');
    await desk.dialog.waitFor({ state: 'detached' });
  });
  await desk.openSettings('data');
  await expect(desk.dialog.getByText(words.readOnlyDesk.settings)).toBeVisible();
  for (const name of [words.folder.move, words.backups.make]) await expect(desk.dialog.getByRole('button', { name })).toHaveCount(0);
});
