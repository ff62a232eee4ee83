import { citationsIn } from '../documents/citations';
import type { TextCheck } from './check';

/** "Nghị quyết 09-NQ/HU" lacks the word "số". */
export const documentWordMissing: TextCheck = {
  id: 'documentWordMissing',
  severity: 'warning',
  scope: 'text',
  find: ({ text }) =>
    citationsIn(text).filter(({ saysNumber }) => !saysNumber).map(({ from, to, number, numberAt }) =>
      ({ range: { from, to }, values: { number }, fix: { range: { from: numberAt, to: numberAt }, text: 'số ' } })),
};
