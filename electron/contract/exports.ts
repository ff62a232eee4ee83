import { z } from 'zod';
import { folderFile } from './transport';

/** A file of an export: of the kinds that targets take, or a content that went to main beforehand, by its token. */
export const exportedFiles = z.array(z.union([folderFile, z.strictObject({ path: z.string().min(1).max(1024), handed: z.uuid() })])).min(1).max(2000);

/** What is made of the files: all of them in one ZIP file, or the first, a page that needs nothing else, printed. */
export const exportForm = z.enum(['zip', 'pdf']);

/** Where contents of exports are posted, below the desk's origin; the answer is a token. */
export const contentsPath = '/exports';
