import { Extension } from '@tiptap/core';
import { Plugin, type Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { BodyNode } from '../../../domain/article/body';
import { bodyFrom, codingsIn, previewOf, type LegacyFound } from '../../paste/legacy';
import type { Pasted, PastedImage, PastedNode } from '../../paste/pasted';
import { readHtml } from '../../paste/readHtml';
import { readLine, readPlain } from '../../paste/readPlain';
import { finish, finishInSlices } from '../../paste/slices';
import { insertBody, isAmidText } from './insertBody';
import { keepPlace, pendingPastes, placeOf } from './pending';

export interface PasteOptions {
  /** Asks what becomes of text in an old encoding; null where it is not to be pasted at all. */
  readonly ask: (found: LegacyFound) => Promise<'convert' | 'keep' | null>;
  /** Brings the pictures of a text into the article. @returns the id of each one's photo, null where it did not come in */
  readonly bringIn: (images: readonly PastedImage[]) => Promise<readonly (string | null)[]>;
  /** Tells that a paste was longer than one paste may be and its end left out, or that there was nothing in it to paste. */
  readonly tell: (about: 'cut' | 'nothing') => void;
  readonly fail: (error: unknown) => void;
  /** Ends the present step of the undo history. */
  readonly endStep: () => void;
}

/** HTML up to here is read at once, so that what is typed right behind a paste comes behind it; beyond, a few milliseconds at a time. */
const mostAtOnce = 100_000;

/** Written by this editor: it goes the editor's own way, with photos and phrases in it. */
const isOwn = (html: string): boolean => html.length < 2_000_000 && /^\s*(?:<meta[^>]*>\s*)*<[a-z][^>]* data-pm-slice="/iu.test(html.slice(0, 20_000));
const isAddress = (text: string): boolean => /^(?:https?:\/\/|mailto:)\S+$/iu.test(text.trim());

/** Paste and drop of text from other programs: cleaned, numbers of lists kept, old encodings shown and converted; one step of undo. */
export const paste = (options: PasteOptions) =>
  Extension.create({
    name: 'pasteText',
    // Before the editor's own reading of a clipboard.
    priority: 1_000,
    addProseMirrorPlugins() {
      return [
        pendingPastes(),
        new Plugin({
          props: {
            handleDOMEvents: {
              paste(view, event) {
                if (!event.clipboardData || !view.editable || view.composing) return false;
                return take(view, event, event.clipboardData, view.state.selection, options);
              },
              drop(view, event) {
                if (!event.dataTransfer || !view.editable || view.dragging) return false;
                const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
                return at !== null && take(view, event, event.dataTransfer, TextSelection.near(view.state.doc.resolve(at.pos)), options);
              },
            },
          },
        }),
      ];
    },
  });

let lastId = 0;

/** @returns whether the clipboard is taken; what is not goes the editor's own way */
function take(view: EditorView, event: Event, data: DataTransfer, selection: Selection, options: PasteOptions): boolean {
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  if ((!html && !text) || isOwn(html) || (!selection.empty && isAddress(text))) return false;
  // A picture alone, though a browser wraps its address in HTML.
  if (data.files.length > 0 && !text.trim()) return false;
  event.preventDefault();
  const id = (lastId += 1);
  view.dispatch(keepPlace(view.state.tr, id, selection.getBookmark()));
  const fromText = (): Pasted => (isOneLine(text) && isAmidText(selection) ? readLine(text) : readPlain(text));
  const taken = (read: Pasted): Promise<void> | void => {
    const pasted = read.blocks.length > 0 || !html ? read : fromText();
    return settle(view, id, isAmidText(selection) ? withSpaces(pasted, text) : pasted, options);
  };
  const failed = (error: unknown): void => {
    if (!view.isDestroyed) view.dispatch(keepPlace(view.state.tr, id, null));
    options.fail(error);
  };
  try {
    if (html.length > mostAtOnce) void finishInSlices(readHtml(html)).then(taken).catch(failed);
    else void taken(html ? finish(readHtml(html)) : fromText())?.catch(failed);
  } catch (error) {
    failed(error);
  }
  return true;
}

const isOneLine = (text: string): boolean => !/[\r\n]/u.test(text.trim());

/** Words that join others keep the spaces at their ends, which HTML and paragraphs do not have. */
function withSpaces(pasted: Pasted, text: string): Pasted {
  const [block, ...others] = pasted.blocks;
  if (block?.type !== 'paragraph' || others.length > 0 || !block.content) return pasted;
  const space = (isWanted: boolean): PastedNode[] => (isWanted ? [{ type: 'text', text: ' ', marks: [], font: null }] : []);
  const content = [...space(/^[ \t\u00a0]/u.test(text)), ...block.content, ...space(/[ \t\u00a0]$/u.test(text))];
  return { ...pasted, blocks: [{ ...block, content }] };
}

/** Puts what was read into the article: at once, unless somebody is to be asked or pictures are to come in first. */
function settle(view: EditorView, id: number, { blocks, images, isCut }: Pasted, options: PasteOptions): Promise<void> | void {
  const codings = codingsIn(blocks);
  const found = previewOf(blocks, codings);
  if (found || images.length > 0) return askedAndBroughtIn();
  insert(new Map(), []);

  async function askedAndBroughtIn(): Promise<void> {
    const answer = found ? await options.ask(found) : 'keep';
    if (answer === null) {
      if (!view.isDestroyed) view.dispatch(keepPlace(view.state.tr, id, null));
      return;
    }
    insert(answer === 'convert' ? codings : new Map(), images.length > 0 ? await options.bringIn(images) : []);
  }

  function insert(converted: typeof codings, photos: readonly (string | null)[]): void {
    // The article was left meanwhile: the clipboard still has what was not pasted.
    if (view.isDestroyed) return;
    const place = placeOf(view.state, id);
    const body = withPhotos(bodyFrom(blocks, converted), photos);
    const transaction = keepPlace(view.state.tr, id, null);
    if (!place || body.length === 0) {
      view.dispatch(transaction);
      if (body.length === 0) options.tell('nothing');
      return;
    }
    options.endStep();
    insertBody(transaction.setSelection(place.resolve(transaction.doc)), body);
    view.dispatch(transaction.setMeta('paste', true));
    options.endStep();
    view.focus();
    if (isCut) options.tell('cut');
  }
}

/** Figures for the pictures that came in; the others leave nothing behind. */
function withPhotos(body: readonly BodyNode[], photos: readonly (string | null)[]): BodyNode[] {
  return body.flatMap((node) => {
    if (node.type !== 'image') return [node];
    const photo = photos[Number(node.attrs?.['image'])] ?? null;
    return photo === null ? [] : [{ type: 'figure', attrs: { photo } }];
  });
}
