import type { exporting as source } from '../vi/exporting';
import type { Words } from '../words';

export const exporting: Words<typeof source> = {
  exporters: {
    html: 'HTML page with a folder of photos',
    package: 'ZIP package for upload',
    docx: 'Word (DOCX)',
    pdf: 'PDF for printing and filing',
    text: 'Plain text',
    markdown: 'Markdown',
    wxr: 'WordPress (WXR)',
    ninjs: 'JSON (ninjs 3.0)',
    newsml: 'NewsML-G2',
  },
  exporting: {
    title: 'Export article',
    format: 'Format',
    style: 'House style',
    styles: { own: 'As written', portal: 'Portal', newspaper: 'Newspaper' },
    styleNote: 'The style changes in the exported file only; the article in the desk stays as it is.',
    review: 'With open suggestions ({{suggestions}}) and comments ({{comments}})',
    reviewNotes: {
      off: 'Off: suggestions, comments and who made them stay at the desk. Switch it on only if whoever gets the file may read them.',
      on: 'Whoever opens the file reads suggestions, comments, names and times: in Word, tracked changes and notes in the margin. This desk remembers your choice.',
      needsOwn: 'Only with the house style “As written”.',
    },
    preview: 'Preview',
    previewing: 'Preparing the preview…',
    previewFailed: 'There is no preview. The article is sound; you can export all the same.',
    names: 'Files in the package',
    export: 'Export…',
    working: 'Exporting…',
    copy: 'Copy for the CMS',
    copied: 'The words are on the clipboard. Paste them into the site’s editor; upload the photos separately.',
    saved: 'Exported:',
    show: 'Show in folder',
    dragOut: 'Drag the file to another program',
  },
};
