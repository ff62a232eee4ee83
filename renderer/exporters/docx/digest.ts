import { digestName, type DigestExporter } from '../digest';

/** Several articles as one Word document. */
export const docxDigest: DigestExporter = {
  id: 'docx',
  async export(reports, options) {
    const { digestBytes } = await import('./digestDocument');
    return { suggestedName: `${digestName(options)}.docx`, files: [{ path: 'index.docx', bytes: await digestBytes(reports, options) }] };
  },
};
