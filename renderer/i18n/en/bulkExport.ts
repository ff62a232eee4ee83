import type { bulkExport as source } from '../vi/bulkExport';
import type { Words } from '../words';

export const bulkExport: Words<typeof source> = {
  bulkExport: {
    title: 'Export several articles',
    intro: 'Articles of “{{section}}”. Filter by words of headline, category or excerpt; leave out what is not wanted.',
    filter: 'Filter articles',
    all: 'Choose all',
    none: 'Choose none',
    chosen_one: '{{count}} article chosen',
    chosen_other: '{{count}} articles chosen',
    reports: 'Articles to export',
    nothing: 'There is no article here. Change the filter or go to another section.',
    how: 'How',
    ways: { each: 'A file for each', together: 'One document' },
    name: 'Name of the document',
    defaultName: 'Weekly digest',
    togetherNote: 'With contents; each article begins a page, in the order of the list. At most {{most}} articles.',
    export: 'Export…',
    stop: 'Stop exporting',
    progress: 'Exporting, articles done: {{done}} of {{total}}',
    over: 'Articles done: {{done}} of {{total}}',
    skipped_one: '{{count}} article was not exported; the reason is below.',
    skipped_other: '{{count}} articles were not exported; the reasons are below.',
    results: 'What became of each article',
    again: 'Export once more',
    failures: {
      fileExists: 'The folder already holds the file {{name}} of another article. Choose another folder and export again.',
      folderNotWritable: 'The folder cannot be written to. Ask for permission or choose another folder.',
      diskFull: 'The disk is full. Remove files and export this article again.',
      photoMissing: 'A photo is no longer in this computer’s photo store. Add it to the article again, or export a format without photos.',
      fileInUse: 'The file {{name}} is open in another program. Close it and export again.',
      notPrinted: 'No PDF could be made. Try again, or export to Word and print from there.',
      unknown: 'This article could not be read or converted; it is sound in the desk. Open it, look at it, and export it by itself.',
    },
  },
};
