import type { MenuItemConstructorOptions } from 'electron';
import type { NativeWords } from './words';

export interface MenuParts {
  readonly words: NativeWords;
  readonly isMac: boolean;
  /** Adds what only those who build the program need. */
  readonly isDevelopment: boolean;
  /** Runs a command of the desk, by its id in renderer/app/commands. */
  readonly command: (id: string) => void;
}

/** The native menu. Roles do what the system does; the desk's own commands go to the page. */
export function menuTemplate({ words, isMac, isDevelopment, command }: MenuParts): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const own = (id: string, label: string, accelerator?: string): MenuItemConstructorOptions =>
    ({ id, label, ...(accelerator && { accelerator }), click: () => command(id) });
  // The engine's own undo does not know the document's history; the keys stay the page's, which has them first.
  const shown = (id: string, label: string, accelerator: string): MenuItemConstructorOptions =>
    ({ ...own(id, label, accelerator), registerAccelerator: false });
  const settings = own('settings.open', words.settings, 'CmdOrCtrl+,');

  const program: MenuItemConstructorOptions = {
    label: 'Tòa Soạn',
    submenu: [
      { role: 'about', label: words.about }, separator, settings, separator,
      { role: 'hide', label: words.hide }, { role: 'hideOthers', label: words.hideOthers }, separator,
      { role: 'quit', label: words.quit },
    ],
  };
  const desk: MenuItemConstructorOptions = {
    label: words.desk,
    submenu: [
      own('article.new', words.newArticle, 'CmdOrCtrl+N'),
      own('article.export', words.exportArticle, 'CmdOrCtrl+Shift+E'),
      separator,
      own('article.handOver', words.handOver),
      own('article.takeOver', words.takeOver),
      separator,
      own('backup.make', words.backUp),
      separator,
      ...(isMac ? [{ role: 'close', label: words.close } as const] : [settings, separator, { role: 'quit', label: words.quit } as const]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: words.edit,
    submenu: [
      shown('edit.undo', words.undo, 'CmdOrCtrl+Z'), shown('edit.redo', words.redo, 'CmdOrCtrl+Shift+Z'), separator,
      { role: 'cut', label: words.cut }, { role: 'copy', label: words.copy }, { role: 'paste', label: words.paste },
      { role: 'pasteAndMatchStyle', label: words.pastePlain }, { role: 'selectAll', label: words.selectAll }, separator,
      shown('find.open', words.find, 'CmdOrCtrl+F'), shown('find.replace', words.replace, 'CmdOrCtrl+H'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      own('palette.open', words.palette, 'CmdOrCtrl+K'),
      own('view.focus', words.focus, 'CmdOrCtrl+Shift+F'),
      separator,
      { role: 'resetZoom', label: words.actualSize }, { role: 'zoomIn', label: words.zoomIn }, { role: 'zoomOut', label: words.zoomOut },
      separator,
      { role: 'togglefullscreen', label: words.fullScreen },
      ...(isDevelopment ? [separator, { role: 'reload', label: words.reload } as const, { role: 'toggleDevTools', label: words.developer } as const] : []),
    ],
  };
  const window: MenuItemConstructorOptions = {
    role: 'windowMenu',
    label: words.window,
    submenu: [{ role: 'minimize', label: words.minimize }, { role: 'zoom', label: words.zoom }, ...(isMac ? [] : [{ role: 'close', label: words.close } as const])],
  };
  return [...(isMac ? [program] : []), desk, edit, view, window];
}
