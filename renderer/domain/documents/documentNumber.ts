
/** A document's number taken apart: `09-TT/HU` (Party), `30/2020/NĐ-CP` or `12/KH-UBND` (State). */
export interface DocumentNumber {
  readonly kind: 'party' | 'state';
  /** As written, with its leading zeros: "09". */
  readonly ordinal: string;
  /** Of the State's norms only. */
  readonly year?: number;
  /** The code: "TT"; "" for an official letter of the State (`345/UBND-VP`). */
  readonly type: string;
  /** "HU", "CP", "UBND-VP". */
  readonly issuer: string;
}

const party = /^(\d{1,5})-(\p{L}{2,5})\/([\p{L}\d-]{2,20})$/u;
const state = /^(\d{1,5})(?:\/(\d{4}))?\/(\p{L}{2,5})-([\p{L}\d-]{2,20})$/u;
/** Codes of the State's types; what else stands there is the issuer of an official letter. */
const letterIssuer = /^(?:UBND|HĐND|VP|VPCP|SNV|STC|BNV|BTC)$/u;

/**
 * @param text a number as written, without "số"; decomposed text is read too.
 * @returns its parts, or null for what is no document's number.
 */
export function parseDocumentNumber(text: string): DocumentNumber | null {
  const trimmed = text.normalize('NFC').trim();
  const ofParty = party.exec(trimmed);
  if (ofParty) return { kind: 'party', ordinal: ofParty[1]!, type: ofParty[2]!, issuer: ofParty[3]! };
  const ofState = state.exec(trimmed);
  if (!ofState) return null;
  const [, ordinal, year, code, rest] = ofState;
  const letter = letterIssuer.test(code!);
  return {
    kind: 'state', ordinal: ordinal!, ...(year && { year: Number(year) }),
    type: letter ? '' : code!, issuer: letter ? `${code}-${rest}` : rest!,
  };
}
