import { app, nativeImage, type BrowserWindow, type NativeImage } from 'electron';

const side = 32;
/** A sheet of grey, for systems that show files without a picture. */
const sheet = (): NativeImage => nativeImage.createFromBitmap(Buffer.alloc(side * side * 4, 0xb0), { width: side, height: side });

/** Lets a person drag a file out of the window to another program; called while they begin to. */
export const systemDragOut = (window: () => BrowserWindow | null) => async (file: string): Promise<void> => {
  const shown = await app.getFileIcon(file).catch(sheet);
  // The system refuses to drag without a picture.
  window()?.webContents.startDrag({ file, icon: shown.isEmpty() ? sheet() : shown });
};
