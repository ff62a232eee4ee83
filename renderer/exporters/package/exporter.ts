import { documentName } from '../documentName';
import type { ApprovalGiven, Exporter } from '../exporter';
import { pageRenderer } from '../html/page';
import { photosBeside } from '../photos';
import { plainText } from '../text/exporter';

/** Everything for an upload by hand in one ZIP file: page, text, photos with their words in them, and who approved it. */
export const packageExporter: Exporter = {
  id: 'package',
  label: 'exporters.package',
  preview: 'names',
  export(content, options) {
    const photos = photosBeside(content, 'anh');
    return {
      suggestedName: `${documentName(content, options)}.zip`,
      form: 'zip',
      files: [
        { path: 'bai-viet.html', text: pageRenderer(options.timeZone)(content, photos.pathOf, options.date) },
        { path: 'bai-viet.txt', text: `${plainText(content)}\n` },
        ...photos.files,
        ...(options.approval ? [{ path: 'bien-nhan-duyet.json', text: receiptText(options.articleId, options.approval) }] : []),
      ],
    };
  },
};

/** Who approved what, for whoever receives the package: `contentHash` is the SHA-256 of the approved canonical text. */
const receiptText = (articleId: string, { by, name, at, contentHash }: ApprovalGiven): string =>
  `${JSON.stringify({ articleId, approvedBy: { id: by, name }, approvedAt: at, contentHash }, null, 2)}\n`.normalize('NFC');
