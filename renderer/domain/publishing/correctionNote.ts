import { newspaperDate, textDate } from '../facts/dates';
import { closingMarkOf, type HouseStyle } from '../facts/houseStyle';

/**
 * What readers are told of a correction, as the paragraph that closes the article: dated and closed by the house style.
 * @param words what was wrong and what is right, as a person wrote it @returns "" without words
 */
export function correctionNote(words: string, isoDay: string, style: HouseStyle): string {
  const said = words.replace(/\s+/gu, ' ').trim().normalize('NFC').replace(/[./;,\s]+$/u, '');
  if (!said) return '';
  const day = style === 'portal' ? textDate(isoDay) : newspaperDate(isoDay);
  const end = /[!?…]$/u.test(said) ? '' : closingMarkOf(style) || '.';
  return `Đính chính ngày ${day}: ${said}${end}`;
}
