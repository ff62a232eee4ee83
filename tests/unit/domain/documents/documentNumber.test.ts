import { describe, expect, it } from 'vitest';
import { parseDocumentNumber } from '../../../../renderer/domain/documents/documentNumber';
import { codeOfType, documentTypeNames, typeOfCode } from '../../../../renderer/domain/documents/documentTypes';

describe("a document's number", () => {
  it.each([
    ['09-TT/QU', { kind: 'party', ordinal: '09', type: 'TT', issuer: 'QU' }],
    ['155-KH/TU', { kind: 'party', ordinal: '155', type: 'KH', issuer: 'TU' }],
    ['31-ĐA/ĐU', { kind: 'party', ordinal: '31', type: 'ĐA', issuer: 'ĐU' }],
    ['30/2020/NĐ-CP', { kind: 'state', ordinal: '30', year: 2020, type: 'NĐ', issuer: 'CP' }],
    ['12/KH-UBND', { kind: 'state', ordinal: '12', type: 'KH', issuer: 'UBND' }],
    ['345/UBND-VP', { kind: 'state', ordinal: '345', type: '', issuer: 'UBND-VP' }],
  ])('%s is taken apart', (text, parts) => {
    expect(parseDocumentNumber(text)).toEqual(parts);
    expect(parseDocumentNumber(` ${text.normalize('NFD')} `)).toEqual(parts);
  });

  it.each(['', '04/5/2022', '14-6', 'TT/QU', '09-TT', '09TT/QU', `${'1'.repeat(99)}-TT/QU`])('%j is none', (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
  });
});

describe("a document's type", () => {
  it('and its code lead to each other', () => {
    for (const name of documentTypeNames) {
      const code = codeOfType(name)!;
      expect([typeOfCode(code, 'party'), typeOfCode(code, 'state')]).toContain(name);
    }
    expect(codeOfType('thông tri')).toBe('TT');
    expect(typeOfCode('TT', 'party')).toBe('Thông tri');
    expect(typeOfCode('TT', 'state')).toBe('Thông tư');
    expect(codeOfType('Bài thơ')).toBeNull();
    expect(typeOfCode('XX', 'party')).toBeNull();
  });
});
