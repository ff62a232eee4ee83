import { expect, test } from 'vitest';
import { SpellingQuestions } from '../../../../../electron/services/spelling/spelling-questions';

test('each answer goes to its question, in whatever order they come', async () => {
  const asked: number[] = [];
  const questions = new SpellingQuestions((question) => asked.push(question), 60_000);
  const first = questions.wrongWord();
  const second = questions.wrongWord();
  questions.answer(asked[1]!, { word: 'huyen', suggestions: ['huyện'] });
  questions.answer(asked[0]!, null);
  questions.answer(asked[0]!, { word: 'later', suggestions: [] });
  questions.answer(99, { word: 'nothing', suggestions: [] });
  expect(await first).toBeNull();
  expect(await second).toEqual({ word: 'huyen', suggestions: ['huyện'] });
});

test('a page that does not answer keeps no menu', async () => {
  expect(await new SpellingQuestions(() => undefined, 1).wrongWord()).toBeNull();
});
