import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { askedIn, type Asked } from '../../../domain/directory/mention';
import { Popup, type Choice } from './popup';

/** A line to choose, and what it puts into the text in place of what was typed. */
export interface MentionChoice extends Choice {
  /** @param before the text of the article up to the sign */
  readonly text: (before: string) => string;
}

interface MentionOptions {
  readonly find: (asked: Asked) => readonly MentionChoice[];
  readonly words: {
    readonly label: (sign: Asked['sign']) => string;
    readonly empty: (sign: Asked['sign']) => string;
    readonly announced: (count: number) => string;
  };
  readonly className: string;
  /** Ends the present step of the undo history. */
  readonly endStep: () => void;
}

const key = new PluginKey('mentions');

/** What the cursor's paragraph asks for, and where its sign stands. */
function askedAt({ selection }: EditorState): (Asked & { readonly from: number }) | null {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock) return null;
  const asked = askedIn($from.parent.textBetween(0, $from.parentOffset, undefined, '\ufffc'));
  return asked && { ...asked, from: $from.pos - asked.length };
}

/** Completes `@` to people and `#` to documents, as plain text. */
export const mentions = (options: MentionOptions) =>
  Extension.create({
    name: 'mentions',
    // Before the keys of lists and paragraphs.
    priority: 1_000,
    addProseMirrorPlugins() {
      let shown: Completion | null = null;
      return [
        new Plugin({
          key,
          view: (view) => (shown = new Completion(view, options)),
          props: {
            handleKeyDown: (_view, event) => shown?.handleKey(event) ?? false,
            handleDOMEvents: {
              blur: () => {
                shown?.close();
                return false;
              },
            },
          },
        }),
      ];
    },
  });

class Completion {
  private readonly popup: Popup;
  private asked: ReturnType<typeof askedAt> = null;
  private choices: readonly MentionChoice[] = [];
  private selected = 0;
  /** Where the sign stands whose list was closed with Esc. */
  private closedAt: number | null = null;

  constructor(private readonly view: EditorView, private readonly options: MentionOptions) {
    this.popup = new Popup(view, options.className, (index) => this.choose(index));
  }

  update(view: EditorView, before: EditorState): void {
    const { state } = view;
    if (state.doc.eq(before.doc) && state.selection.eq(before.selection)) return;
    const asked = view.editable ? askedAt(state) : null;
    if (asked?.from !== this.closedAt) this.closedAt = null;
    // Only typing opens the list: a cursor that walks through a text asks for nothing.
    const isOpening = this.asked === null && state.doc.eq(before.doc);
    if (!asked || this.closedAt !== null || isOpening || !view.hasFocus()) return this.close();
    if (asked.query !== this.asked?.query || asked.sign !== this.asked.sign) this.selected = 0;
    this.asked = asked;
    this.choices = this.options.find(asked);
    // A sign alone, or words after it that name nobody, are a text that goes on.
    if (this.choices.length === 0 && (asked.query === '' || asked.query.includes(' '))) return this.close();
    this.draw();
  }

  handleKey(event: KeyboardEvent): boolean {
    // While a letter is being composed, the keys belong to the input method.
    if (!this.asked || event.isComposing || event.keyCode === 229 || this.view.composing) return false;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false;
    const count = this.choices.length;
    if (event.key === 'Escape') {
      this.closedAt = this.asked.from;
      this.close();
      event.stopPropagation();
      return true;
    }
    if (count === 0) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.selected = (this.selected + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
      this.draw();
      return true;
    }
    if (event.key !== 'Enter' && event.key !== 'Tab') return false;
    this.choose(this.selected);
    return true;
  }

  close(): void {
    this.asked = null;
    this.popup.hide();
  }

  destroy(): void {
    this.popup.remove();
  }

  private draw(): void {
    if (!this.asked) return;
    const { words } = this.options;
    const { sign, from } = this.asked;
    this.popup.show(
      { label: words.label(sign), choices: this.choices, selected: this.selected, empty: words.empty(sign), announced: words.announced(this.choices.length) },
      from,
    );
  }

  private choose(index: number): void {
    const choice = this.choices[index];
    const asked = this.asked;
    if (!choice || !asked) return;
    const { state } = this.view;
    const before = state.doc.textBetween(0, asked.from, '\n', '\ufffc');
    this.close();
    this.options.endStep();
    this.view.dispatch(state.tr.insertText(choice.text(before).normalize('NFC'), asked.from, asked.from + asked.length).scrollIntoView());
    this.options.endStep();
    this.view.focus();
  }
}
