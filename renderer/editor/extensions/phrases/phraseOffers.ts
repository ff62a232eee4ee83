import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { DetachedPhrase } from '../../document/detachedPhrases';
import { readSelection } from '../readSelection';
import { offerElement, type OfferWords } from './offerElement';

export type OfferChoice = 'update' | 'keep' | 'unbind' | 'anew';

interface OfferOptions {
  /** The bound paragraphs that were worded by hand, as the document has them now. */
  readonly detached: () => readonly DetachedPhrase[];
  /** Tells of changes beside the text, as of the facts, until the returned function is called. */
  readonly observe: (listen: () => void) => () => void;
  /** Carries out what the person chose. */
  readonly choose: (offer: DetachedPhrase, choice: OfferChoice) => void;
  readonly words: OfferWords;
  /** Rest in typing after which an offer may appear while the cursor is still in its paragraph. */
  readonly pauseMs?: number;
}

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    phraseOffers: {
      /** Goes to the offer of the present paragraph, else to the next one; false where there is none. */
      goToOffer: () => ReturnType;
    };
  }
}

interface Offered {
  readonly offers: readonly DetachedPhrase[];
  /** The last change was typed here, and did not come from the document. */
  readonly isTyped: boolean;
}

const key = new PluginKey<Offered>('phraseOffers');
const offersIn = (state: EditorState): readonly DetachedPhrase[] => key.getState(state)?.offers ?? [];

/** The end of the paragraph bound to `phrase`, or null. */
function endOf(doc: Node, phrase: string): number | null {
  let end: number | null = null;
  doc.descendants((node, pos) => {
    if (end === null && node.attrs['phrase'] === phrase) end = pos + node.nodeSize;
    return end === null && !node.isTextblock;
  });
  return end;
}

const phraseAt = (state: EditorState): unknown => state.selection.$head.parent.attrs['phrase'];

/**
 * Offers, under a bound paragraph that was worded by hand, what is to become of it: as a part of the page, so that it covers
 * no text, and only when the cursor has left the paragraph or rests, so that it does not speak into the typing.
 */
export const phraseOffers = ({ detached, observe, choose, words, pauseMs = 1_800 }: OfferOptions) =>
  Extension.create({
    name: 'phraseOffers',
    addCommands: () => ({
      goToOffer:
        () =>
        ({ view, dispatch }) => {
          const offers = [...view.dom.querySelectorAll<HTMLElement>('[data-offer]')];
          const here = phraseAt(view.state);
          const offer = offers.find((element) => element.dataset['offer'] === here) ?? offers[0];
          if (offer && dispatch) offer.querySelector('button')?.focus();
          return offer !== undefined;
        },
    }),
    addProseMirrorPlugins() {
      const { editor } = this;
      const draw = (offer: DetachedPhrase) => (view: EditorView): HTMLElement =>
        offerElement(offer, words, {
          choose: (choice) => {
            view.focus();
            choose(offer, choice);
          },
          leave: () => view.focus(),
        });
      return [
        new Plugin<Offered>({
          key,
          state: {
            init: () => ({ offers: [], isTyped: false }),
            apply(tr, { offers }, _before, state) {
              const isTyped = tr.docChanged && !isChangeOrigin(tr);
              const shown = (tr.getMeta(key) as readonly DetachedPhrase[] | undefined) ?? offers;
              // Whoever goes on typing in a paragraph has not finished with it.
              return { isTyped, offers: isTyped ? shown.filter(({ phrase }) => phrase !== phraseAt(state)) : shown };
            },
          },
          props: {
            decorations(state) {
              if (!editor.isEditable) return null;
              const widgets = offersIn(state).flatMap((offer) => {
                const end = endOf(state.doc, offer.phrase);
                if (end === null) return [];
                const name = [offer.phrase, offer.composed, Object.keys(offer.reading ?? {}).join(), offer.isComposable, words.language()].join('\n');
                return [Decoration.widget(end, draw(offer), { key: name, side: -1, stopEvent: () => true, ignoreSelection: true })];
              });
              return DecorationSet.create(state.doc, widgets);
            },
          },
          view: (view) => new Watch(view, { detached, observe, words, pauseMs }),
        }),
      ];
    },
  });

/** Decides when offers come and go, and says so to those who do not see them. */
class Watch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly region = document.createElement('div');

  private readonly stopObserving: () => void;

  constructor(private readonly view: EditorView, private readonly options: Required<Omit<OfferOptions, 'choose'>>) {
    this.stopObserving = options.observe(() => this.later(0));
    this.region.className = 'visually-hidden';
    this.region.setAttribute('role', 'status');
    this.later(0);
  }

  update(view: EditorView, before: EditorState): void {
    if (!this.region.isConnected) view.dom.parentNode?.append(this.region);
    const isChanged = !view.state.doc.eq(before.doc);
    const isTyping = view.hasFocus() && key.getState(view.state)?.isTyped && phraseAt(view.state);
    if (isChanged || phraseAt(view.state) !== phraseAt(before)) this.later(isChanged && isTyping ? this.options.pauseMs : 0);
  }

  destroy(): void {
    this.stopObserving();
    clearTimeout(this.timer);
    this.region.remove();
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), ms);
  }

  private show(): void {
    if (this.view.isDestroyed || !this.view.editable) return;
    if (this.view.composing) return this.later(this.options.pauseMs);
    const shown = offersIn(this.view.state);
    const offers = this.options.detached();
    if (JSON.stringify(shown) === JSON.stringify(offers)) return;
    readSelection(this.view);
    this.view.dispatch(this.view.state.tr.setMeta(key, offers).setMeta('addToHistory', false));
    this.region.textContent = offers.length > shown.length ? this.options.words.announced() : '';
  }
}
