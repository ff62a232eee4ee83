import { useState, type RefObject } from 'react';
import type { Editor } from '@tiptap/react';
import type { SuggestionCommand } from '../../app/commands/command';
import type { Article } from '../../domain/article/article';
import type { Profile } from '../../domain/people/profile';
import { maySuggest, suggestsAtFirst } from '../../domain/suggestions/mode';
import { useLanguage } from './useLanguage';
import { useNotice } from './useNotice';

/** Whether changes of the open article are told as suggestions, and what commands do with those that are there. */
export interface Suggesting {
  readonly isOn: boolean;
  /** Whether the person at work may choose. */
  readonly isOffered: boolean;
  act(what: SuggestionCommand): void;
}

export function useSuggesting(article: Article | null, profile: Profile, editor: RefObject<Editor | null>): Suggesting {
  const { t } = useLanguage();
  const { say } = useNotice();
  const [chosen, setChosen] = useState<{ readonly articleId: string; readonly by: string; readonly isOn: boolean } | null>(null);
  const isOffered = article !== null && maySuggest(article, profile);
  const isChosen = chosen !== null && chosen.articleId === article?.id && chosen.by === profile.id;
  const isOn = isOffered && (isChosen ? chosen.isOn : suggestsAtFirst(article, profile));

  function act(what: SuggestionCommand): void {
    if (what === 'toggle') {
      if (!article || !isOffered) return;
      setChosen({ articleId: article.id, by: profile.id, isOn: !isOn });
      return say(t(isOn ? 'suggestions.nowOff' : 'suggestions.nowOn'));
    }
    const { current } = editor;
    if (!current) return;
    if (what === 'next' || what === 'previous') {
      if (!current.chain().focus().stepSuggestion(what).run()) say(t('suggestions.none'));
      return;
    }
    const verdict = what.startsWith('accept') ? 'accept' : 'reject';
    const which = what.endsWith('All') ? 'all' : what.endsWith('Author') ? 'author' : 'place';
    const { settleBesides, authorHere } = current.storage.suggestions;
    const author = which === 'author' ? authorHere(current.state) : null;
    const settled = current.isEditable && [current.commands.settleHere(verdict, which), which !== 'place' && (which === 'all' || author !== null) && settleBesides(verdict, author)];
    if (!settled || !settled.includes(true)) return say(t(which === 'all' ? 'suggestions.none' : 'suggestions.noneHere'));
    // On to the next one, as somebody goes through them.
    if (which === 'place') current.chain().focus().stepSuggestion('next').run();
  }
  return { isOn, isOffered, act };
}
