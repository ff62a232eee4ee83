import type { PicturedPerson } from '../article/photo';
import { compose } from '../facts/compose';
import type { HouseStyle } from '../facts/houseStyle';
import { emptyFacts } from '../facts/meetingFacts';

/**
 * Names who is on a photo: "Từ trái sang: đồng chí A - Bí thư; đồng chí B - Phó Bí thư và đồng chí C", one person alone without
 * the order. @returns "" for nobody
 */
export function peopleLine(people: readonly PicturedPerson[], style: HouseStyle): string {
  const named = people.filter(({ name }) => name.trim());
  const line = compose('{attendees}', { ...emptyFacts, attendees: named.map(({ id, name, posts }) => ({ id, name, posts })) }, style);
  if (named.length > 1) return `Từ trái sang: ${line}`;
  return line.charAt(0).toLocaleUpperCase('vi') + line.slice(1);
}

/**
 * The caption after the people on a photo have changed: an empty one becomes the line, one that has the line in it goes with
 * it. @returns null where it was worded otherwise and stays as it is
 */
export function followPeople(caption: string, before: string, after: string): string | null {
  if (caption.trim() === '' || caption === before) return after;
  if (before === '') return null;
  const at = caption.indexOf(before);
  if (at >= 0) return caption.slice(0, at) + after + caption.slice(at + before.length);
  // Within a sentence it begins with a small letter: "Lãnh đạo xã (từ trái sang: …)".
  const small = (line: string): string => line.charAt(0).toLocaleLowerCase('vi') + line.slice(1);
  const within = caption.indexOf(small(before));
  return within >= 0 ? caption.slice(0, within) + small(after) + caption.slice(within + before.length) : null;
}
