import type { Post } from '../directory/entry';
import { folded } from '../text/folding';
import type { ContentCheck } from './check';

const holdsOn = ({ from, to }: Post, day: string): boolean => (!from || from <= day) && (!to || day <= to);

/** The directory says that somebody of the fact sheet did not hold this post on the day of the meeting. */
export const postNotValid: ContentCheck = {
  id: 'postNotValid',
  severity: 'warning',
  scope: 'content',
  find({ facts }, { directory }) {
    if (!facts.date) return [];
    return [...facts.chairs, ...facts.attendees, ...facts.hosts].flatMap(({ name, posts }) => {
      const people = directory.peopleNamed(name.trim());
      if (people.length === 0) return [];
      const said = posts.split(',').map((post) => folded(post).trim()).filter(Boolean);
      const known = people.flatMap((person) => person.posts);
      const wrong = said.find((post) => {
        const same = known.filter(({ title }) => folded(title) === post);
        return same.length > 0 && !same.some((held) => holdsOn(held, facts.date));
      });
      if (!wrong) return [];
      const title = known.find((held) => folded(held.title) === wrong)!.title;
      return [{ where: 'facts' as const, values: { name: name.trim(), post: title } }];
    });
  },
};
