import type { FolderFile } from '../../domain/publishing/transport';
import type { Exported, ExportedFile } from '../../exporters/exporter';

/** Gives main a content, and gets what it is called there. */
export type HandOver = (content: string | Uint8Array) => Promise<string>;

/** An export whose large contents main has already. */
export interface HandedExport extends Omit<Exported, 'files'> {
  readonly files: readonly (FolderFile | { readonly path: string; readonly handed: string })[];
}

/** Shorter texts go faster with the message. */
const mostWithMessage = 64 * 1024;

/** Hands the large contents of an export over, one after the other. @throws what `handOver` throws */
export async function handedExport({ files, ...exported }: Exported, handOver: HandOver): Promise<HandedExport> {
  const named: HandedExport['files'][number][] = [];
  for (const file of files) {
    const content = contentOf(file);
    named.push(content === null ? (file as FolderFile) : { path: file.path, handed: await handOver(content) });
  }
  return { ...exported, files: named };
}

/** What is handed over; null for what goes with the message. */
const contentOf = (file: ExportedFile): string | Uint8Array | null =>
  'bytes' in file ? file.bytes : 'text' in file && file.text.length > mostWithMessage ? file.text : null;
