import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, TextSelection, type EditorState } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import type { Finding } from '../../../domain/checks';
import { placesIn, underlines, type Place } from './places';
import { replaceWords } from './replaceWords';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    findings: {
      /** Underlines what the checks found in the text as it stands. */
      showFindings: (findings: readonly Finding[]) => ReturnType;
      /** Selects the next underlined place, or the one before; from the last it goes on at the first. */
      goToFinding: (step: 'next' | 'previous') => ReturnType;
      /** Selects the place of this finding; false when it has none in the text. */
      selectFinding: (finding: Finding) => ReturnType;
      /** Carries out the fix of this finding, or of the one at the cursor; false when there is nothing to do. */
      fixFinding: (finding?: Finding) => ReturnType;
      /** Carries out every fix of the kind of the finding at the cursor, or of this check, as one step. */
      fixAll: (check?: string) => ReturnType;
    };
  }
}

const key = new PluginKey<DecorationSet>('findings');
const unrecorded = 'addToHistory';

/** The places underlined in an editor now, in the order of the text. */
export const findingPlaces = (state: EditorState): Place[] => placesIn(state, key.getState(state) ?? DecorationSet.empty);

/** The place that the cursor or the selection touches; one that can be fixed before one that cannot. */
export function placeAtCursor(state: EditorState): Place | undefined {
  const { from, to } = state.selection;
  const touched = findingPlaces(state).filter((place) => place.from <= to && place.to >= from);
  return touched.find(({ fix }) => fix) ?? touched[0];
}

/** Shows findings as underlines that move with the text, and carries out their fixes. */
export const Findings = Extension.create({
  name: 'findings',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: () => DecorationSet.empty,
        apply(tr, set) {
          const findings = tr.getMeta(key) as readonly Finding[] | undefined;
          if (findings) return underlines(tr.doc, findings);
          return tr.docChanged ? set.map(tr.mapping, tr.doc) : set;
        },
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
  addCommands: () => ({
    showFindings: (findings) => ({ tr }) => {
      tr.setMeta(key, findings).setMeta(unrecorded, false);
      return true;
    },
    goToFinding: (step) => ({ tr, state, dispatch }) => {
      const places = findingPlaces(state);
      const { from } = state.selection;
      const place = step === 'next'
        ? (places.find((each) => each.from > from) ?? places[0])
        : (places.findLast((each) => each.from < from) ?? places.at(-1));
      if (place && dispatch) tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)).scrollIntoView();
      return place !== undefined;
    },
    selectFinding: (finding) => ({ tr, state, dispatch }) => {
      const place = findingPlaces(state).find((each) => each.finding === finding);
      if (place && dispatch) tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)).scrollIntoView();
      return place !== undefined;
    },
    fixFinding: (finding) => ({ tr, state, dispatch, editor }) => {
      const place = finding ? findingPlaces(state).find((each) => each.finding === finding) : placeAtCursor(state);
      if (!editor.isEditable || !place?.fix) return false;
      if (dispatch) replaceWords(tr, place.fix);
      return true;
    },
    fixAll: (check) => ({ tr, state, dispatch, editor }) => {
      const kind = check ?? placeAtCursor(state)?.finding.check;
      const fixes = findingPlaces(state).flatMap(({ finding, fix }) => (finding.check === kind && fix ? [fix] : [])).sort((a, b) => b.from - a.from);
      if (!editor.isEditable || fixes.length === 0) return false;
      let free = Infinity;
      // From behind, so that a place stays where it is until it is its turn; of two that overlap, the later wins.
      if (dispatch) for (const fix of fixes) {
        if (fix.to > free) continue;
        replaceWords(tr, fix);
        free = fix.from;
      }
      return true;
    },
  }),
});
