import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { menuTemplate } from '../../../../../electron/main/native/menu';
import { nativeWords } from '../../../../../electron/main/native/words';

const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

test.each([true, false])('the desk’s commands are in the menu once, each with its shortcut (mac: %s)', (isMac) => {
  const told: string[] = [];
  const items = flat(menuTemplate({ words: nativeWords('vi', 'en'), isMac, isDevelopment: false, command: (id) => told.push(id) }));
  const own = items.filter((item) => item.id !== undefined);
  expect(Object.fromEntries(own.map(({ id, accelerator }) => [id, accelerator]))).toEqual({
    'article.new': 'CmdOrCtrl+N',
    'article.export': 'CmdOrCtrl+Shift+E',
    'backup.make': undefined,
    'edit.undo': 'CmdOrCtrl+Z',
    'edit.redo': 'CmdOrCtrl+Shift+Z',
    'find.open': 'CmdOrCtrl+F',
    'find.replace': 'CmdOrCtrl+H',
    'settings.open': 'CmdOrCtrl+,',
    'palette.open': 'CmdOrCtrl+K',
    'view.focus': 'CmdOrCtrl+Shift+F',
  });
  // These are told with their keys, but the keys stay with the page.
  expect(own.filter((item) => item.registerAccelerator === false).map(({ id }) => id)).toEqual(['edit.undo', 'edit.redo', 'find.open', 'find.replace']);
  for (const { click } of own) click?.({} as never, undefined as never, {} as never);
  expect(told.sort()).toEqual(own.map(({ id }) => id).sort());
  expect(items.every((item) => item.type === 'separator' || item.label)).toBe(true);
  expect(items.some(({ role }) => role === 'toggleDevTools' || role === 'reload')).toBe(false);
});

test.each([
  ['vi', 'en-US', 'vi'],
  ['en', 'vi-VN', 'en'],
  ['system', 'vi-VN', 'vi'],
  ['system', 'vi', 'vi'],
  ['system', 'en-GB', 'en'],
  ['system', 'fr', 'en'],
  ['system', 'vie-other', 'en'],
] as const)('setting %s on a %s system speaks %s', (language, locale, spoken) => {
  expect(nativeWords(language, locale).edit).toBe(spoken === 'vi' ? 'Sửa' : 'Edit');
});
