import { missingFact } from '../facts/compose';
import type { TextCheck } from './check';

/** A phrase composed from facts still has a hole where a fact is missing. */
export const factMissing: TextCheck = {
  id: 'factMissing',
  severity: 'error',
  scope: 'text',
  bodyOnly: true,
  find({ text, phrase }) {
    const at = phrase ? text.indexOf(missingFact) : -1;
    return at < 0 ? [] : [{ range: { from: at, to: at + missingFact.length } }];
  },
};
