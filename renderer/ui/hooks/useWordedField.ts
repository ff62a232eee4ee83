import { useEffect, useReducer } from 'react';
import { observeFieldSuggestions } from '../../editor/document/fieldSuggestions';
import type { WordedPlace } from '../../editor/document/articleFields';
import { useOpenArticle } from './openArticle';
import { useDocField } from './useDocField';
import { useFields } from './useFields';

/**
 * A text field over headline or caption: what is typed changes it, or is suggested.
 * @param written makes one line of what may have several
 */
export function useWordedField(place: WordedPlace, written: (text: string) => string = (text) => text) {
  const { doc } = useOpenArticle();
  const fields = useFields();
  const [, show] = useReducer((count: number) => count + 1, 0);
  useEffect(() => observeFieldSuggestions(doc, show), [doc]);
  const read = (): string => fields.read(place);
  return useDocField(read(), read, (text) => fields.write(place, written(text)));
}
