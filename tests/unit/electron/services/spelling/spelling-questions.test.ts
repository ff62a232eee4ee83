import { expect, test } from 'vitest';
import type { SpellingQuestion } from '../../../../../electron/contract/spelling';
import { SpellingQuestions } from '../../../../../electron/services/spelling/spelling-questions';

test('each answer goes to its question, in whatever order they come', async () => {
  const asked: SpellingQuestion[] = [];
  const questions = new SpellingQuestions((question) => asked.push(question), 60_000);
  const first = questions.suggestionsFor('quyêt');
  const second = questions.suggestionsFor('huyen');
  questions.answer(asked[1]!.question, ['huyện']);
  questions.answer(asked[0]!.question, ['quyết']);
  questions.answer(asked[0]!.question, ['later']);
  questions.answer(99, ['to nothing']);
  expect(await first).toEqual(['quyết']);
  expect(await second).toEqual(['huyện']);
  expect(asked.map(({ word }) => word)).toEqual(['quyêt', 'huyen']);
});

test('a page that does not answer keeps no menu', async () => {
  expect(await new SpellingQuestions(() => undefined, 1).suggestionsFor('quyêt')).toEqual([]);
});
