// @vitest-environment happy-dom
import Collaboration from '@tiptap/extension-collaboration';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { bodyOf, documentFrom, readContent, readFacts, readMeta } from '../../../../renderer/editor/document/articleDocument';
import { changeFacts } from '../../../../renderer/editor/document/changeFacts';
import { articleHistory } from '../../../../renderer/editor/document/history';
import { undoStepsOf } from '../../../../renderer/editor/document/undoSteps';
import { boundEditorOf, textsIn } from '../editorOf';
import { boundReport, briefing, lead } from './factsAndText';

/** An editor over a document with what an earlier one could undo, as a start of the program has it. */
function opened(doc: Y.Doc, steps: unknown = null) {
  const history = articleHistory(doc, steps);
  const editor = boundEditorOf([Collaboration.configure({ fragment: bodyOf(doc), yUndoOptions: { undoManager: history } })]);
  return { doc, editor, history, text: () => textsIn(editor), type: (words: string) => editor.commands.insertContentAt(editor.state.doc.content.size - 1, words) };
}

/** The same document as the next start reads it from the disk. */
function restarted({ doc, history, editor }: ReturnType<typeof opened>) {
  const steps: unknown = JSON.parse(JSON.stringify(undoStepsOf(history)));
  const stored = Y.encodeStateAsUpdateV2(doc);
  editor.destroy();
  const next = new Y.Doc({ gc: false });
  Y.applyUpdateV2(next, stored);
  return opened(next, steps);
}

const fresh = () => opened(documentFrom(boundReport()));

describe('undo after a restart', () => {
  it('goes on where it was, through typing and facts, and does all again', () => {
    let run = fresh();
    const first = run.text();
    const facts = readFacts(run.doc);
    run.type(' Mưa.');
    changeFacts(run.doc, briefing, () => ({ session: 'evening' }));
    run.type(' Nắng.');
    const last = readContent(run.doc);
    run = restarted(run);
    run.editor.commands.undo();
    run = restarted(run);
    run.editor.commands.undo();
    expect(run.text()[0]).toBe(lead);
    run.editor.commands.undo();
    expect(run.text()).toEqual(first);
    expect(readFacts(run.doc)).toEqual(facts);
    expect(run.editor.can().undo()).toBe(false);
    run = restarted(run);
    for (let step = 0; step < 3; step += 1) run.editor.commands.redo();
    expect(readContent(run.doc)).toEqual(last);
  });

  it('takes back words that an undo had put back', () => {
    let run = fresh();
    const first = run.text();
    run.type(' Mưa.');
    run.history.stopCapturing();
    const end = run.editor.state.doc.content.size - 1;
    run.editor.commands.deleteRange({ from: end - 5, to: end });
    run.editor.commands.undo();
    expect(run.text().at(-1)).toMatch(/Mưa\.$/u);
    run = restarted(run);
    run.editor.commands.undo();
    expect(run.text()).toEqual(first);
  });

  it('leaves what another person wrote meanwhile', () => {
    const run = fresh();
    run.type(' Mưa.');
    const stored = Y.encodeStateAsUpdateV2(run.doc);
    const steps: unknown = JSON.parse(JSON.stringify(undoStepsOf(run.history)));
    run.editor.destroy();
    const next = new Y.Doc({ gc: false });
    Y.applyUpdateV2(next, stored);
    const other = opened(next);
    other.type(' Gió.');
    other.editor.destroy();
    const again = opened(next, steps);
    again.editor.commands.undo();
    expect(again.text().at(-1)).toMatch(/\. Gió\.$/u);
    expect(again.text().at(-1)).not.toMatch(/Mưa/u);
  });

  it.each([
    ['nothing', null],
    ['another shape', { undo: 'x', redo: [{ insertions: 3 }] }],
    ['changes that this document does not have', { undo: [{ insertions: [[1, [[0, 5]]]], deletions: [] }], redo: [] }],
    ['absurd numbers', { undo: [{ insertions: [[1, [[-1, 2 ** 60]]]], deletions: [['a', []]] }, null], redo: null }],
  ])('comes to nothing with %s', (_what, steps) => {
    const run = opened(documentFrom(boundReport()), steps);
    const headline = readMeta(run.doc, 'headline');
    expect(run.editor.can().undo()).toBe(false);
    run.editor.commands.undo();
    expect(readMeta(run.doc, 'headline')).toBe(headline);
  });
});
