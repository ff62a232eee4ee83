import { expect, test } from 'vitest';
import { contextMenuTemplate, type ContextMenuParts } from '../../../../../electron/main/native/context-menu';
import { nativeWords } from '../../../../../electron/main/native/words';

const vi = nativeWords('vi', '');
const can = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true, canUndo: true, canRedo: true, canDelete: true, canEditRichly: true };

function menu(params: Partial<ContextMenuParts['params']>, wrong: ContextMenuParts['wrong'] = null, words = vi) {
  const done: string[] = [];
  const items = contextMenuTemplate({
    params: { isEditable: true, selectionText: '', editFlags: can, ...params }, wrong, words,
    replace: (word) => done.push(`replace ${word}`), addWord: (word) => done.push(`add ${word}`),
  });
  const click = (label: string): void => items.find((item) => item.label === label)?.click?.({} as never, undefined, {} as never);
  return { items, labels: items.map(({ label, type }) => label ?? type), done, click };
}

test('a wrong word: suggestions, the person’s own words, then what every field offers', () => {
  const { labels, done, click } = menu({}, { word: 'quyêt', suggestions: ['quyết', 'quyền'] });
  expect(labels).toEqual(['quyết', 'quyền', 'separator', vi.addWord, 'separator', vi.cut, vi.copy, vi.paste, vi.pastePlain, 'separator', vi.selectAll]);
  click('quyền');
  click(vi.addWord);
  expect(done).toEqual(['replace quyền', 'add quyêt']);
});

test('a wrong word that resembles nothing says so, in the person’s language', () => {
  const en = nativeWords('en', '');
  const { items } = menu({}, { word: 'zzzzqq', suggestions: [] }, en);
  expect(items[0]).toMatchObject({ label: 'No Suggestions', enabled: false });
});

test('right words, text that cannot be changed, and nothing at all', () => {
  expect(menu({}).labels).toEqual([vi.cut, vi.copy, vi.paste, vi.pastePlain, 'separator', vi.selectAll]);
  expect(menu({ isEditable: false, selectionText: 'Mây Hạ' }).labels).toEqual([vi.copy]);
  expect(menu({ isEditable: false, selectionText: ' ' }).items).toEqual([]);
});

test('what cannot be done is not offered as if it could', () => {
  const { items } = menu({ editFlags: { ...can, canCut: false, canCopy: false } });
  expect(items.filter(({ enabled }) => enabled === false).map(({ role }) => role)).toEqual(['cut', 'copy']);
});
