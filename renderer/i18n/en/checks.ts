import type { checks as vi } from '../vi/checks';
import type { Words } from '../words';

export const checks = {
  checks: {
    clean: { title: 'The copy is clean', text: 'The desk checks found nothing.' },
    error: 'To be fixed before submitting',
    warning: 'Worth a look',
    show: 'Go there',
    headlineMissing: 'The article has no headline.',
    leadMissing: 'The article has no lead.',
    chairMissing: 'The facts name no chair.',
    factMissing: 'A phrase composed from facts still has a gap “…”.',
    captionMissing: 'Photo {{file}} has no caption.',
    creditMissing: 'Photo {{file}} has no credit.',
    photoGone: 'The text still holds the frame of a photo that was removed. Select it and press Delete.',
    closingMark: 'The last sentence lacks the closing mark “{{mark}}”.',
    unmatchedQuotes: 'Opening and closing quotes do not match.',
    doubledWords: 'Doubled words: “{{words}}”.',
    oddSpaces: 'Surplus or unusual spaces.',
    textNotNfc: 'Accents are stored apart from their letters (not NFC), so a search would miss this text.',
  },
  checkNames: {
    headlineMissing: 'Missing headline',
    leadMissing: 'Missing lead',
    chairMissing: 'Missing chair',
    factMissing: 'Missing fact',
    captionMissing: 'Missing caption',
    creditMissing: 'Missing credit',
    photoGone: 'Removed photo',
    closingMark: 'Closing mark',
    unmatchedQuotes: 'Unmatched quotes',
    doubledWords: 'Doubled words',
    oddSpaces: 'Odd spaces',
    textNotNfc: 'Text not NFC',
  },
} satisfies Words<typeof vi>;
