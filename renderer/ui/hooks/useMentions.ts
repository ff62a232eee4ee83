import { useMemo, useRef } from 'react';
import type { OpenArticle } from '../../app/services/articles';
import type { Asked } from '../../domain/directory/mention';
import { mentionDocument, mentionPerson } from '../../domain/directory/mention';
import { isHeldOn } from '../../domain/directory/posts';
import { textDate } from '../../domain/facts/dates';
import type { MentionChoice } from '../../editor/extensions/mentions/mentions';
import classes from '../components/mentions/Mentions.module.css';
import { useLanguage } from './useLanguage';

const most = 8;

/** What `@` and `#` complete in the body of an article: out of the directory, as of the day of the meeting. */
export function useMentions(article: OpenArticle) {
  const { t } = useLanguage();
  const spoken = useRef(t);
  spoken.current = t;
  return useMemo(() => {
    const say = (key: string, values?: Record<string, string | number>): string => spoken.current(key, values ?? {});
    const find = ({ sign, query }: Asked): readonly MentionChoice[] => {
      const content = article.content();
      const { directory, style } = article.checkContext(content);
      const day = content.facts.date;
      if (sign === '#') {
        const ofMeeting = content.facts.documents.flatMap(({ number }) => directory.findDocuments(number, 1));
        return (query ? directory.findDocuments(query, most) : [...new Set(ofMeeting)].slice(0, most)).map((document) => ({
          id: document.id,
          title: `${document.type} ${document.number}`.trim(),
          detail: [textDate(document.date), document.issuer, document.subject].filter(Boolean).join(' · '),
          text: (before) => mentionDocument(document, { before, style, day }),
        }));
      }
      // A sign alone offers those whom the facts of the meeting name.
      const ofMeeting = [...content.facts.chairs, ...content.facts.attendees].flatMap(({ name }) => directory.peopleNamed(name));
      return (query ? directory.findPeople(query, most) : [...new Set(ofMeeting)].slice(0, most)).map((person) => ({
        id: person.id,
        title: person.name,
        detail: person.posts.filter((post) => isHeldOn(post, day)).map(({ title, from, to }) => {
          const valid = [from && say('mentions.from', { from: textDate(from) }), to && say('mentions.to', { to: textDate(to) })].filter(Boolean).join(' ');
          return valid ? `${title} (${valid})` : title;
        }).join(', ') || say('mentions.noPost'),
        text: (before) => mentionPerson(person, { before, style, day }),
      }));
    };
    return {
      find,
      className: classes['popup'] ?? '',
      words: {
        label: (sign: Asked['sign']) => say(sign === '@' ? 'mentions.people' : 'mentions.documents'),
        empty: (sign: Asked['sign']) => say(sign === '@' ? 'mentions.noPeople' : 'mentions.noDocuments'),
        announced: (count: number) => say('mentions.found', { count }),
      },
    };
  }, [article]);
}
