import { useEffect, useReducer } from 'react';
import { fieldSuggestionId, type FieldSuggestion } from '../../domain/suggestions/fields';
import type { Verdict } from '../../domain/suggestions/settle';
import { observeFieldSuggestions, readFieldSuggestions } from '../../editor/document/fieldSuggestions';
import { settleFields } from '../../editor/document/suggestFields';
import { useOpenArticle } from './openArticle';

interface FieldSuggestions {
  readonly listed: readonly FieldSuggestion[];
  readonly settle: (suggestion: FieldSuggestion, verdict: Exclude<Verdict, null>) => void;
}

/** What is suggested for fields of the open article, as it is at this moment. */
export function useFieldSuggestions(): FieldSuggestions {
  const { doc, template } = useOpenArticle();
  const [, show] = useReducer((count: number) => count + 1, 0);
  useEffect(() => observeFieldSuggestions(doc, show), [doc]);
  return {
    listed: readFieldSuggestions(doc),
    settle: (suggestion, verdict) => void settleFields(doc, template, (_one, id) => (id === fieldSuggestionId(suggestion) ? verdict : null)),
  };
}
