import { useMemo } from 'react';
import { articleFields, type ArticleFields } from '../../editor/document/articleFields';
import { useOpenArticle } from './openArticle';
import { useWorkspace } from './workspace';

/** Headline, captions and facts of the open article, changed or suggested as the person at work does it now. */
export function useFields(): ArticleFields {
  const { doc, template } = useOpenArticle();
  const { profile, suggesting: { isOn } } = useWorkspace();
  return useMemo(
    () => articleFields(doc, template, isOn ? { by: profile.id, at: () => new Date().toISOString() } : null),
    [doc, template, isOn, profile.id],
  );
}
