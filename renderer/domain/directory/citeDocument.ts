import { newspaperDate, textDate } from '../facts/dates';
import type { HouseStyle } from '../facts/houseStyle';
import { folded } from '../text/folding';
import type { KnownDocument } from './entry';

type Cited = Pick<KnownDocument, 'type' | 'number' | 'issuer' | 'date' | 'subject'>;

/** What makes a document this one and no other: type, number, issuer and date, free of case and spaces. */
export const documentIdentity = ({ type, number, issuer, date }: Omit<Cited, 'subject'>): string =>
  [type, number.replace(/\s+/g, ''), issuer, date].map((part) => part.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ')).join('|');

/** Whether two may be the same document: number and type agree, and neither issuer nor date contradict. */
export function isSameDocument(one: Omit<Cited, 'subject'>, other: Omit<Cited, 'subject'>): boolean {
  const agree = (a: string, b: string): boolean => a === '' || b === '' || folded(a) === folded(b);
  return documentIdentity({ ...one, type: '', issuer: '', date: '' }) === documentIdentity({ ...other, type: '', issuer: '', date: '' })
    && agree(one.type, other.type) && agree(one.issuer, other.issuer) && agree(one.date, other.date);
}

/**
 * A document as a text names it: in full where it is mentioned first ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính
 * phủ về công tác văn thư"), later by type and number ("Nghị định số 30/2020/NĐ-CP"). What is not known is left out.
 */
export function citeDocument({ type, number, issuer, date, subject }: Cited, mention: 'full' | 'short', style: HouseStyle): string {
  const name = [type, number && `số ${number}`];
  if (mention === 'short') return name.filter(Boolean).join(' ');
  const day = style === 'portal' ? textDate(date) : newspaperDate(date);
  return [...name, day && `ngày ${day}`, issuer && `của ${issuer}`, subject].filter(Boolean).join(' ');
}
