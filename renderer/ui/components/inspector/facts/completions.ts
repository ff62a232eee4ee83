import type { Directory, KnownDocument, Person } from '../../../../domain/directory/entry';
import { textDate } from '../../../../domain/facts/dates';
import type { Completion } from './CompletedInput';

const most = 8;

export interface PersonCompletion extends Completion {
  readonly posts: string;
}
export interface DocumentCompletion extends Completion {
  readonly document: KnownDocument;
}

/** The posts that a person held on a day (ISO, or "" for any day), in the order of protocol, as a text gives them. */
export const postsOn = ({ posts }: Person, day: string): string =>
  posts.filter(({ from, to }) => !day || ((!from || from <= day) && (!to || day <= to))).map(({ title }) => title).join(', ');

export const people = (directory: Directory, day: string) => (query: string): PersonCompletion[] =>
  directory.findPeople(query, most).map((person) => {
    const posts = postsOn(person, day);
    return { id: person.id, text: person.name, detail: posts, posts };
  });

export const units = (directory: Directory) => (query: string): Completion[] =>
  directory.findUnits(query, most).map(({ id, name, short }) => ({ id, text: name, detail: short }));

export const documents = (directory: Directory) => (query: string): DocumentCompletion[] =>
  directory.findDocuments(query, most).map((document) => ({
    id: document.id, text: document.number, detail: [document.type, textDate(document.date), document.subject].filter(Boolean).join(' · '), document,
  }));
