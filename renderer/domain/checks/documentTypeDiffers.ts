import { citationsIn } from '../documents/citations';
import { parseDocumentNumber } from '../documents/documentNumber';
import { codeOfType, typeOfCode } from '../documents/documentTypes';
import type { TextCheck } from './check';

/** "Kế hoạch số 09-TT/HU": the symbol says that it is another kind of document. */
export const documentTypeDiffers: TextCheck = {
  id: 'documentTypeDiffers',
  severity: 'warning',
  scope: 'text',
  find: ({ text }) =>
    citationsIn(text).flatMap(({ from, type, number, to }) => {
      const parsed = parseDocumentNumber(number);
      const right = parsed && typeOfCode(parsed.type, parsed.kind);
      if (!right || codeOfType(type) === parsed.type) return [];
      return [{ range: { from, to }, values: { number, right }, fix: { range: { from, to: from + type.length }, text: right } }];
    }),
};
