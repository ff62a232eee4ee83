import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { WrongWord } from '../../contract/spelling';
import type { NativeWords } from './words';

export interface ContextMenuParts {
  readonly params: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;
  /** The wrong word at the place, with suggestions, best first. */
  readonly wrong: WrongWord | null;
  readonly words: NativeWords;
  /** Puts a suggestion in the place of the wrong word. */
  readonly replace: (suggestion: string) => void;
  /** Adds a word to those that the person has told to be right. */
  readonly addWord: (word: string) => void;
}

/** The menu of a field or of selected text; empty where there is nothing to do. */
export function contextMenuTemplate({ params, wrong, words, replace, addWord }: ContextMenuParts): MenuItemConstructorOptions[] {
  const { isEditable, selectionText, editFlags } = params;
  const copy: MenuItemConstructorOptions = { role: 'copy', label: words.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const spelling: MenuItemConstructorOptions[] = wrong === null ? [] : [
    ...wrong.suggestions.map((suggestion) => ({ label: escaped(suggestion), click: () => replace(suggestion) })),
    ...(wrong.suggestions.length === 0 ? [{ label: words.noSuggestions, enabled: false }] : []),
    separator,
    { label: words.addWord, click: () => addWord(wrong.word) },
    separator,
  ];
  return [
    ...spelling,
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: words.pastePlain, enabled: editFlags.canPaste },
    separator,
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
  ];
}

/** In a menu "&" marks the letter of a key. */
const escaped = (label: string): string => label.replaceAll('&', '&&');
