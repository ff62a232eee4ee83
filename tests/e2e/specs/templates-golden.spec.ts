import { readFileSync } from 'node:fs';
import path from 'node:path';
import { meetings, type WrittenMeeting } from '../fixtures/meetings';
import { expect, test } from '../fixtures/test';
import type { DeskPage } from '../pages/desk';
import { fillSheet } from '../pages/sheet';

const goldenOf = ({ template }: WrittenMeeting): string => path.join(import.meta.dirname, '..', 'golden', `${template}.txt`);

/** What a reader sees on the paper: the headline and every block with words in it, numbered where the list counts. */
const blocksOf = async (desk: DeskPage): Promise<string> => {
  const blocks = await desk.body.evaluate((body) => [...body.children].flatMap((block) => {
    const words = (element: Element): string => (element.textContent ?? '').trim();
    if (block.tagName === 'OL') return [...block.children].map((item, index) => `${index + 1}. ${words(item)}`);
    return ['P', 'H2', 'H3'].includes(block.tagName) && words(block) ? [words(block)] : [];
  }));
  return `${[await desk.headline.inputValue(), ...blocks].join('\n\n')}\n`;
};

async function typeRest(desk: DeskPage, { typed }: WrittenMeeting): Promise<void> {
  for (const [slot, words] of Object.entries(typed)) {
    const places = desk.body.locator(`p[data-slot="${slot}"]`);
    for (const [index, text] of [words].flat().entries()) {
      await places.nth(index).click();
      await places.nth(index).evaluate((place) => {
        const selection = place.ownerDocument.getSelection()!;
        selection.selectAllChildren(place);
        selection.collapseToEnd();
      });
      await desk.window.keyboard.type(text);
    }
  }
}

test.describe.configure({ timeout: 240_000 });

test('a report from each template has the blocks and conventions of its kind', async ({ desk }) => {
  await desk.found('Báo Mường Vang', 'Hà Thị Phương', 'reporter');
  for (const meeting of meetings) {
    await test.step(meeting.template, async () => {
      await desk.newReport(meeting.templateName);
      await fillSheet(desk, meeting.facts);
      await typeRest(desk, meeting);
      await desk.saved();
      const blocks = await blocksOf(desk);
      expect(blocks).toBe(readFileSync(goldenOf(meeting), 'utf8'));

      const { facts } = desk.words;
      await desk.tab('checks');
      await expect.poll(() => desk.inspector.locator('[data-check]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-check')))).toEqual(meeting.warned ?? []);
      // The other house style and back, without retyping.
      await desk.tab('facts');
      const style = (name: 'portal' | 'newspaper') => desk.inspector.getByText(facts.styles[name], { exact: true });
      const own = meeting.template === 'so-ket-khen-thuong' ? 'newspaper' : 'portal';
      await style(own === 'portal' ? 'newspaper' : 'portal').click();
      await expect.poll(() => blocksOf(desk)).not.toBe(blocks);
      await style(own).click();
      await expect.poll(() => blocksOf(desk)).toBe(blocks);
    });
  }
});
