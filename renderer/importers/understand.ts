import { understandDocx } from './docx/understand';
import type { FormatId } from './formats';
import { understandHtml } from './html/understand';
import { withPicturesApart } from './html/picturesApart';
import { areTooManyLines, areTooManyTags } from './length';
import { ImportRefused, type ImportProblem, type Understand, type Understood } from './importer';
import { understandMarkdown } from './markdown/understand';
import { understandNinjs } from './ninjs/understand';
import { understandPackage } from './package/understand';
import { understandText } from './text/understand';
import { understandWxr } from './wxr/understand';

const understanding: Readonly<Record<FormatId, Understand>> = {
  docx: understandDocx, html: understandHtml, markdown: understandMarkdown, text: understandText, package: understandPackage, wxr: understandWxr, ninjs: understandNinjs,
};

/** What another thread is asked, and what it answers. */
export interface ImportQuestion {
  readonly format: FormatId;
  readonly file: Blob;
}
export type ImportAnswer = { readonly understood: Understood } | { readonly problem: ImportProblem; readonly detail: string };

/** Understands a file as far as it can be without a document. Never throws. */
export async function answerImport({ format, file }: ImportQuestion): Promise<ImportAnswer> {
  try {
    const understood = withPicturesApart(await understanding[format](new Uint8Array(await file.arrayBuffer())));
    if (understood.texts.some((text) => ('html' in text ? areTooManyTags(text.html) : areTooManyLines(text.lines)))) throw new ImportRefused('tooLong');
    return { understood };
  } catch (error) {
    return { problem: error instanceof ImportRefused ? error.code : 'unreadable', detail: String((error as Error).message) };
  }
}
