const mebibyte = 1024 * 1024;

/** Every format that comes in: endings of file names, without the dot, and the largest file. */
export const formats = [
  { id: 'docx', endings: ['docx'], mostBytes: 40 * mebibyte },
  { id: 'html', endings: ['html', 'htm', 'xhtml'], mostBytes: 40 * mebibyte },
  { id: 'markdown', endings: ['md', 'markdown'], mostBytes: 40 * mebibyte },
  { id: 'text', endings: ['txt', 'text'], mostBytes: 40 * mebibyte },
  { id: 'package', endings: ['zip'], mostBytes: 400 * mebibyte },
  { id: 'wxr', endings: ['xml'], mostBytes: 40 * mebibyte },
  { id: 'ninjs', endings: ['json'], mostBytes: 40 * mebibyte },
] as const;

export type FormatId = (typeof formats)[number]['id'];

/** The format of a file by the ending of its name; undefined for one that does not come in. */
export const formatOf = (ending: string): (typeof formats)[number] | undefined => formats.find(({ endings }) => (endings as readonly string[]).includes(ending));
