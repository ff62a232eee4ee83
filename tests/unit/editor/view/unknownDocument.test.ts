// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import Collaboration from '@tiptap/extension-collaboration';
import type { Editor } from '@tiptap/react';
import { act, createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import * as Y from 'yjs';
import type { Desk } from '../../../../renderer/app/desk';
import type { Article } from '../../../../renderer/domain/article/article';
import type { OpenArticle } from '../../../../renderer/app/services/articles';
import { bodyOf, documentFormat, readContent } from '../../../../renderer/editor/document/articleDocument';
import { documentProblem } from '../../../../renderer/editor/document/problem';
import { startWords } from '../../../../renderer/i18n/i18n';
import { Paper } from '../../../../renderer/ui/components/paper/Paper';
import { DeskContext } from '../../../../renderer/ui/hooks/useDesk';
import { EditorRefContext } from '../../../../renderer/ui/hooks/editorRef';
import { OpenArticleContext } from '../../../../renderer/ui/hooks/openArticle';
import { WorkspaceContext, type Workspace } from '../../../../renderer/ui/hooks/workspace';
import { documentWithTable } from '../document/unknownContent';
import { boundEditorOf } from '../editorOf';

beforeAll(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // Which the growing headline listens to.
  Object.assign(document, { fonts: new EventTarget() });
  // A slow computer reads a content when it is idle.
  Object.assign(globalThis, { requestIdleCallback: (run: () => void) => setTimeout(run), cancelIdleCallback: clearTimeout });
  await startWords('vi');
});

const article = { id: 'a', headline: 'Giữ rừng', authorId: 'x', state: 'draft' } as Article;

/** The paper with this document on it, in a window. */
async function paperOf(doc: Y.Doc) {
  const open = { id: 'a', doc, template: { blocks: [] }, problem: documentProblem(doc), readOnly: false, content: () => readContent(doc) } as unknown as OpenArticle;
  const settings = { read: () => Promise.resolve({ smartPunctuation: true }), onChange: () => () => {} };
  const desk = { photos: { address: (hash: string) => `app://photo/${hash}` }, settings, people: { watchProfiles: () => () => () => {} } } as unknown as Desk;
  const workspace = { profile: { id: 'x' }, focus: false, showTab: () => {}, find: { request: null }, suggesting: { isOn: false } } as unknown as Workspace;
  const editor: { current: Editor | null } = { current: null };
  const paper = h(MantineProvider, null, h(Paper, { article, editable: open.problem === null }));
  const withEditor = h(EditorRefContext.Provider, { value: editor }, h(OpenArticleContext.Provider, { value: open }, paper));
  const tree = h(DeskContext.Provider, { value: desk }, h(WorkspaceContext.Provider, { value: workspace }, withEditor));
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  await act(async () => root.render(tree));
  let mounted = true;
  const close = async (): Promise<void> => {
    if (mounted) await act(async () => root.unmount());
    mounted = false;
    element.remove();
  };
  onTestFinished(close);
  return { element, close };
}

describe('an article that holds what this program does not know', () => {
  it('is shown with its words and the reason, and is the same to the byte after it was opened, clicked, selected and closed', async () => {
    const doc = documentWithTable();
    const before = Y.encodeStateAsUpdateV2(doc);
    const { element, close } = await paperOf(doc);
    const body = element.querySelector<HTMLElement>('.ProseMirror')!;
    expect(body.textContent).toContain('Thôn Đồi');
    expect(body.textContent).toContain('[phần chưa đọc được]');
    expect(body.getAttribute('contenteditable')).toBe('false');
    expect(element.querySelector('[data-problem="unknownContent"]')!.textContent).toContain('không có gì bị xóa');
    expect([...element.querySelectorAll<HTMLInputElement>('input, textarea')].every((field) => field.readOnly || field.getAttribute('aria-hidden'))).toBe(true);
    await act(async () => {
      for (const type of ['mousedown', 'mouseup', 'click']) body.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      getSelection()!.selectAllChildren(body);
      document.dispatchEvent(new Event('selectionchange'));
      for (const key of ['Delete', 'Backspace', 'a', 'Enter']) body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    await close();
    expect(Y.encodeStateAsUpdateV2(doc)).toEqual(before);
  });

  it('would lose it to the editor’s binding, which is why there is none', async () => {
    const doc = documentWithTable();
    doc.getMap('meta').set('format', documentFormat);
    const words = JSON.stringify(readContent(doc).body);
    expect(words).toContain('Thôn Đồi');
    boundEditorOf([Collaboration.configure({ fragment: bodyOf(doc) })]);
    expect(JSON.stringify(readContent(doc).body)).not.toContain('Thôn Đồi');
  });

  it('says so when a newer program wrote it', async () => {
    const doc = documentWithTable();
    doc.getMap('meta').set('format', documentFormat + 1);
    const before = Y.encodeStateAsUpdateV2(doc);
    const { element, close } = await paperOf(doc);
    expect(element.querySelector('[data-problem="newer"]')!.textContent).toContain('phiên bản mới hơn');
    await close();
    expect(Y.encodeStateAsUpdateV2(doc)).toEqual(before);
  });
});
