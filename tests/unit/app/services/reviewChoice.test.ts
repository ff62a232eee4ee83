import { expect, it } from 'vitest';
import { reviewChoiceService } from '../../../../renderer/app/services/reviewChoice';
import { editor, openedDesk, reporter } from './desk';

const now = (): Date => new Date(0);

it('is off until a person has said otherwise, and holds for them alone', async () => {
  const { desk } = await openedDesk();
  const choice = reviewChoiceService({ desk, readOnly: false, now });
  await desk.switchTo(editor.id);
  expect(await choice.read()).toBe(false);
  await choice.keep(true);
  expect(await choice.read()).toBe(true);
  await desk.switchTo(reporter.id);
  expect(await choice.read()).toBe(false);
  await desk.switchTo(editor.id);
  await choice.keep(false);
  expect(await choice.read()).toBe(false);
});

it('is not kept on a desk of which nothing may change', async () => {
  const { desk } = await openedDesk();
  await desk.switchTo(editor.id);
  const choice = reviewChoiceService({ desk, readOnly: true, now });
  await choice.keep(true);
  expect(await choice.read()).toBe(false);
});
