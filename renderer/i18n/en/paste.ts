import type { Words } from '../words';
import type { paste as source } from '../vi/paste';

export const paste = {
  paste: {
    legacyTitle: 'The pasted text has letters in an old encoding',
    legacyIntro: 'Part of the pasted text is in {{encodings}}. In Unicode, every computer can read it.',
    encodings: { tcvn3: 'TCVN3 (.VnTime fonts)', vni: 'VNI (VNI-Times fonts)' },
    before: 'Before',
    after: 'Converted',
    preview: 'Preview',
    uncertain_one: '{{count}} place is not certain; it is underlined on the right. Look at it again after pasting.',
    uncertain_other: '{{count}} places are not certain; they are underlined on the right. Look at them again after pasting.',
    more_one: '{{count}} more paragraph is converted too.',
    more_other: '{{count}} more paragraphs are converted too.',
    convert: 'Convert to Unicode',
    keep: 'Keep as it is',
    dontPaste: 'Do not paste',
    cut: 'The pasted text is longer than 300,000 characters, so only its beginning came in. Copy and paste the rest after it.',
    nothing: 'There are no words to paste in what was copied.',
    picture: 'Pasted photo {{number}}',
    imagesLeft_one: '{{count}} picture that came with the text is not in the article yet. Add it in the Photos tab.',
    imagesLeft_other: '{{count}} pictures that came with the text are not in the article yet. Add them in the Photos tab.',
  },
} satisfies Words<typeof source>;
