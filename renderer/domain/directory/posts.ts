import type { Person, Post } from './entry';

/** Whether a post was held on a day. While the day is unknown ("") those count whose end is open. */
export const isHeldOn = ({ from, to }: Post, isoDay: string): boolean =>
  isoDay === '' ? to === '' : (from === '' || from <= isoDay) && (to === '' || isoDay <= to);

/** What a person was on a day, in the order of protocol, as a text gives it: "UVTV, Trưởng Ban Tổ chức Huyện ủy"; "" for nothing. */
export const postsOn = ({ posts }: Person, isoDay: string): string =>
  posts.filter((post) => isHeldOn(post, isoDay)).map(({ title }) => title).join(', ');

/** Whether two times have a day in common; "" is open. */
export const overlap = (one: Pick<Post, 'from' | 'to'>, other: Pick<Post, 'from' | 'to'>): boolean =>
  (one.to === '' || other.from === '' || other.from <= one.to) && (other.to === '' || one.from === '' || one.from <= other.to);
