import type { Words } from '../../../domain/templates/template';

/** Words changed in one language; the other follows while nobody has translated it. */
export function withWords(words: Words, language: 'vi' | 'en', text: string): Words {
  const other = language === 'vi' ? 'en' : 'vi';
  const follows = words[other] === words[language] || words[other].trim() === '';
  return { ...words, [language]: text, ...(follows && { [other]: text }) };
}
