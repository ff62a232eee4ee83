import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { currentMatch } from '../../../editor/extensions/find/find';
import type { FindQuery } from '../../../editor/extensions/find/blockMatches';
import { articleMatches, isSameMatch, type Match } from '../../../editor/find/articleMatches';
import { useOpenArticle } from '../../hooks/openArticle';
import type { FindStep } from '../../hooks/findRequests';
import { clearCaptions, highlightCaptions, showMatch } from './showMatch';

/** After a change of the text the list is made anew a moment later, never once a key; the highlights are right at once. */
const settleMs = 150;

interface Found {
  readonly matches: readonly Match[];
  readonly current: Match | null;
}

/**
 * The matches in the open article, kept in step with its words.
 * @param start the first match is the one from here on; null for the beginning
 */
export function useMatches(editor: Editor, query: FindQuery | null, start: number | null) {
  const { doc } = useOpenArticle();
  const [found, setFound] = useState<Found>({ matches: [], current: null });
  const now = useRef(found);

  const show = (next: Found): void => {
    now.current = next;
    setFound(next);
  };
  const look = (): readonly Match[] => (query ? articleMatches(editor.state, doc, query) : []);
  const goTo = (match: Match | null, matches = now.current.matches): void => {
    show({ matches, current: match });
    showMatch(editor, match);
  };
  /** The match that stood at the current one's place. */
  const stillThere = (matches: readonly Match[], current: Match | null): Match | null => {
    const inBody = currentMatch(editor.state);
    if (current?.where === 'body') return matches.find((match) => match.where === 'body' && match.from === inBody?.from) ?? null;
    return (current && matches.find((match) => isSameMatch(match, current))) ?? null;
  };

  useEffect(() => {
    const before = now.current.current;
    editor.commands.showMatches(query);
    const matches = look();
    const from = before?.where === 'body' ? before.from : before ? null : start;
    const near = before && before.where !== 'body' ? matches.find((match) => isSameMatch(match, before)) : undefined;
    goTo(near ?? (from === null ? matches[0] : (matches.find((match) => match.where === 'body' && match.from >= from) ?? matches[0])) ?? null, matches);

    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        const anew = look();
        show({ matches: anew, current: stillThere(anew, now.current.current) });
      }, settleMs);
    };
    doc.on('update', later);
    return () => {
      doc.off('update', later);
      clearTimeout(timer);
    };
  }, [editor, doc, query]);

  useEffect(() => highlightCaptions(editor, found.matches, found.current), [editor, found]);
  useEffect(() => () => {
    clearCaptions();
    if (!editor.isDestroyed) editor.commands.showMatches(null);
  }, [editor]);

  return {
    ...found,
    /** As the text is now, without waiting. */
    look,
    goTo,
    /** The match after or before the current one, or the cursor where somebody is writing; from the last it goes on at the first. */
    step(step: FindStep): Match | null {
      const matches = look();
      const at = stillThere(matches, now.current.current);
      const match = neighbour(matches, at, step, editor.isFocused || !at ? editor.state.selection.from : null);
      goTo(match, matches);
      return match;
    },
    /** Follows a change that was just made: the match from here on is the current one. */
    goOn(from: Match): void {
      const matches = look();
      const index = matches.findIndex((match) => isAfter(match, from));
      goTo(matches[Math.max(0, index)] ?? null, matches);
    },
  };
}

/** Whether a match stands where the other stood, or behind it in the same text. */
function isAfter(match: Match, other: Match): boolean {
  if (match.where === 'body') return other.where === 'body' && match.from >= other.from;
  return match.where === other.where && match.range.from >= other.range.from && (match.where === 'headline' || match.photo === (other as typeof match).photo);
}

function neighbour(matches: readonly Match[], at: Match | null, step: FindStep, cursor: number | null): Match | null {
  if (cursor !== null) {
    const isBeyond = (match: Match): boolean => match.where === 'body' && (step === 'next' ? match.from > cursor : match.from < cursor);
    return (step === 'next' ? matches.find(isBeyond) : matches.findLast(isBeyond)) ?? (step === 'next' ? matches[0] : matches.at(-1)) ?? null;
  }
  const index = at ? matches.indexOf(at) : -1;
  return matches.at(step === 'next' ? (index + 1) % matches.length : index - 1) ?? null;
}
