import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { FactChange } from './changeFacts';
import { bringBack } from './undoSteps';
import { bodyOf, factsOf, fieldSuggestionsOf, metaOf, photosOf } from './parts';

/**
 * The undo history of an article: what was typed into its body, changes of facts with the text that followed them, and what was
 * decided on suggestions,
 * in the order in which they were made.
 * @param steps what an earlier history of the document could undo, unchecked
 */
export function articleHistory(doc: Y.Doc, steps: unknown = null): Y.UndoManager {
  let last: unknown = null;
  const history: Y.UndoManager = new Y.UndoManager([bodyOf(doc), metaOf(doc), factsOf(doc), photosOf(doc), fieldSuggestionsOf(doc)], {
    doc,
    trackedOrigins: new Set<unknown>([ySyncPluginKey, FactChange]),
    deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
    captureTransaction({ origin, meta }) {
      if (meta.get('addToHistory') === false) return false;
      if (origin !== ySyncPluginKey && origin !== history && !(origin instanceof FactChange)) return true;
      const step: unknown = origin instanceof FactChange ? origin.step : origin;
      // Changes that follow each other quickly are one step, but never typing together with a change of facts.
      if (step !== last) history.stopCapturing();
      last = step;
      return true;
    },
  });
  bringBack(history, steps);
  return history;
}
