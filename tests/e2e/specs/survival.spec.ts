import { rm } from 'node:fs/promises';
import path from 'node:path';
import { filterOf } from '../../../renderer/app/sections';
import type { ArticleState } from '../../../renderer/domain/workflow/states';
import { expect, test } from '../fixtures/test';
import type { DeskPage } from '../pages/desk';
import { listedIds, openById, readHistory, writeShortReport } from '../pages/reports';

const reporter = 'Tạ Thu Quỳnh';
const editor = 'Phạm Thu Nga';
const count = 50;
const headlineOf = (number: number): string => `Tổ dân phố ${String(number).padStart(2, '0')} họp bàn việc chung`;
const sentenceOf = (number: number): string => `Tối ngày 20/11/2026, tổ dân phố ${number} phường Hạnh Giang họp, có ${20 + number} người dự./.`;
interface Seen {
  readonly headline: string;
  readonly text: string;
  readonly history: readonly string[];
}

/** Goes to a section and waits for its list, whole. @returns ids, newest first */
async function listOf(desk: DeskPage, section: 'drafts' | 'inReview' | 'approved' | 'archive'): Promise<string[]> {
  const { states } = filterOf(section, '');
  await desk.goTo(section);
  let ids: string[] = [];
  await expect(async () => {
    const shown = await desk.list.locator('[data-article] [data-state]').evaluateAll((badges) => badges.map((badge) => badge.getAttribute('data-state')));
    const beside = /\d+/.exec((await desk.sidebar.locator(`[data-section="${section}"]`).textContent()) ?? '');
    expect(states).toEqual(expect.arrayContaining(shown));
    expect(shown).toHaveLength(section === 'archive' ? count : Number(beside?.[0] ?? 0));
    ids = await listedIds(desk);
  }).toPass();
  return ids;
}

/** Everything that a person can see of every report: the lists, the texts, the histories. */
async function everythingOn(desk: DeskPage): Promise<{ lists: readonly string[][]; reports: Readonly<Record<string, Seen>> }> {
  const lists = [await listOf(desk, 'drafts'), await listOf(desk, 'inReview'), await listOf(desk, 'approved'), await listOf(desk, 'archive')];
  const reports: Record<string, Seen> = {};
  for (const id of lists.at(-1)!) {
    await openById(desk, id);
    reports[id] = { headline: await desk.headline.inputValue(), text: (await desk.body.textContent()) ?? '', history: await readHistory(desk) };
  }
  return { lists, reports };
}

/** Carries out an action and waits for the open article to be in its new state: the notice of the last one may still stand there. */
async function carryOut(desk: DeskPage, action: 'submit' | 'approve', state: ArticleState): Promise<void> {
  await desk.act(action);
  await expect(desk.inspector.locator(`[data-state="${state}"]`)).toBeVisible();
}

test('the promise: the whole database is deleted, and fifty reports are there with their histories', async ({ desk, program }) => {
  test.setTimeout(900_000);
  await desk.found('Cổng thông tin phường Hạnh Giang', editor, 'managingEditor');
  await desk.addPerson(reporter, 'reporter');
  await desk.switchTo(reporter);
  await test.step('fifty reports, some of them submitted, returned, approved', async () => {
    for (let number = 1; number <= count; number += 1) {
      await writeShortReport(desk, headlineOf(number), sentenceOf(number));
      if (number % 4 === 0) await carryOut(desk, 'submit', 'inReview');
    }
    await desk.switchTo(editor);
    for (let number = 4; number <= count; number += 4) {
      await desk.goTo('inReview');
      await desk.open(headlineOf(number));
      if (number % 8 === 0) await carryOut(desk, 'approve', 'approved');
      else if (number % 12 === 0) {
        await desk.act('return');
        await desk.dialog.getByLabel(desk.words.review.note).fill(`Bổ sung số người dự của tổ ${number}.`);
        await desk.dialog.getByRole('button', { name: desk.words.review.send }).click();
        await expect(desk.inspector.locator('[data-state="changesRequested"]')).toBeVisible();
      }
    }
    await desk.switchTo(reporter);
  });
  const before = await everythingOn(desk);
  for (let number = 1; number <= count; number += 1) {
    const report = Object.values(before.reports).find(({ headline }) => headline === headlineOf(number));
    expect(report?.text, headlineOf(number)).toContain(sentenceOf(number));
    expect(report?.history.length, headlineOf(number)).toBe(number % 8 === 0 || number % 12 === 0 ? 3 : number % 4 === 0 ? 2 : 1);
  }

  await program.close();
  await rm(path.join(program.userData, 'IndexedDB'), { recursive: true });
  await program.launch();
  await desk.sidebar.waitFor();
  await expect(desk.dialog).toContainText(desk.words.recovery.doneTitle);
  await desk.dialog.getByRole('button', { name: desk.words.recovery.understood }).click();
  await desk.dialog.waitFor({ state: 'detached' });
  expect(await everythingOn(desk)).toEqual(before);
});
