import type { MeetingFacts } from '../facts/meetingFacts';
import type { Draft } from './readTable';

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/**
 * Whom and what the facts of a report name: people with their posts, and documents. From when a post is held a report does
 * not say, so that its days stay open.
 */
export function draftsIn(facts: MeetingFacts): Draft[] {
  const people = [...facts.chairs, ...facts.attendees, ...facts.hosts].map(({ name, posts }): Draft => ({
    kind: 'person', name: tidy(name), posts: posts.split(/[,;]/).map(tidy).filter(Boolean).map((title) => ({ title, from: '', to: '' })),
  }));
  const documents = facts.documents.map(({ type, number, date, subject }): Draft => ({
    kind: 'document', type: tidy(type), number: tidy(number), issuer: '', date, subject: tidy(subject),
  }));
  return [...people, ...documents].filter((draft) => (draft.kind === 'person' ? /\p{L}\s\p{L}/u.test(draft.name) : 'number' in draft && draft.number !== ''));
}
