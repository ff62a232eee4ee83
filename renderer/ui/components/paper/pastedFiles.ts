/** The name that the engine gives to every picture of the clipboard. */
const engineName = 'image.png';

/**
 * The pictures and files that a paste brings. None when there are words, too: a text processor puts a picture of the
 * words beside them, and the words are what is wanted.
 * @param nameOf a picture that has no name yet
 */
export function pastedFiles(clipboard: DataTransfer, nameOf: () => string): File[] {
  if (clipboard.getData('text/plain').trim() !== '') return [];
  return [...clipboard.files].map((file) => (file.name === engineName ? new File([file], `${nameOf().replace(/[/:]/g, '-')}.png`, { type: file.type }) : file));
}
