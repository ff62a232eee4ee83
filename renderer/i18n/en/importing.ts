import type { importing as source } from '../vi/importing';
import type { Words } from '../words';

export const importing: Words<typeof source> = {
  importing: {
    title: 'Import articles from files',
    intro: 'Word (.docx), web pages (.html), Markdown, plain text, ZIP packages of Tòa Soạn, WordPress (.xml), ninjs (.json). Headline, lead, attendees and conclusions are recognised and put into the facts; menus, footers and view counts are dropped. What comes in is a draft of yours.',
    template: 'Template for what comes in',
    choose: 'Choose files',
    chooseMore: 'Choose other files',
    stop: 'Stop importing',
    progress: 'Importing, files done: {{done}} of {{total}}',
    over: 'Files done: {{done}} of {{total}}',
    files: 'What became of each file',
    uncertain: 'To be looked at: {{words}}',
    pictures_one: '{{count}} picture in the file did not come in; add the original photo to the article.',
    pictures_other: '{{count}} pictures in the file did not come in; add the original photos to the article.',
    part: '{{file}}, article {{part}}',
    problems: {
      tooBig: 'The file is too large (40 MB, ZIP packages 400 MB) and did not come in. Take pictures out of it and try again.',
      unpacksTooBig: 'The file unpacks to an absurd size and was not opened.',
      oldWord: 'An old Word format (.doc). Open it in Word, save it as .docx and import that.',
      tooLong: 'A text in the file has more than 300,000 characters or 5,000 paragraphs and did not come in. Split the file and import the parts.',
      tooSlow: 'Reading the file took more than a minute and was ended. Open it in the program that made it, save it in a simpler form and import that.',
      unreadable: 'This file cannot be read. Open it in the program that made it and save it again.',
      noPackage: 'This ZIP file is no package of Tòa Soạn. Unpack it and import the text in it.',
      damaged: 'The ZIP package is damaged or was changed: a file differs from the manifest. Ask the sender for it again.',
      pictureAlone: 'No text among the chosen files shows this picture. Add it to its article.',
      empty: 'There are no words in the file.',
      unknownFormat: 'Files of this kind cannot be imported.',
    },
  },
};
