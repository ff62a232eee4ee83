import { compose, wordingIn } from '../facts/compose';
import type { HouseStyle } from '../facts/houseStyle';
import type { MeetingFacts } from '../facts/meetingFacts';
import type { Wording } from './template';

/** The caption that a template offers; one without placeholders ("Quang cảnh hội nghị") says itself. "" while its facts are unknown. */
export function captionText(wording: Wording, facts: MeetingFacts, style: HouseStyle): string {
  const words = wordingIn(wording, style);
  return words.includes('{') ? compose(wording, facts, style) : words.normalize('NFC');
}
