import { z } from 'zod';
import { folderFile } from './transport';

/** The most that the bytes of one export may take in memory while they cross; photos named by hash do not count. */
const mostBytes = 256 * 1024 * 1024;

/** A file of an export: of the kinds that targets take, or with bytes that the window made. */
export const exportedFile = z.union([
  folderFile,
  z.strictObject({ path: z.string().min(1).max(1024), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
]);
export type ExportedFile = z.output<typeof exportedFile>;

export const exportedFiles = z.array(exportedFile).min(1).max(2000)
  .refine((files) => files.reduce((sum, file) => sum + ('bytes' in file ? file.bytes.byteLength : 0), 0) <= mostBytes);

/** What is made of the files: all of them in one ZIP file, or the first, a page that needs nothing else, printed. */
export const exportForm = z.enum(['zip', 'pdf']);
