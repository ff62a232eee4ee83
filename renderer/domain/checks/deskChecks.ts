import { altMissing } from './altMissing';
import { captionMissing } from './captionMissing';
import { chairMissing } from './chairMissing';
import type { Check, CheckContext, Severity } from './check';
import { closingMark } from './closingMark';
import { countDiffers } from './countDiffers';
import { creditMissing } from './creditMissing';
import { documentNumbers } from './documentNumbers';
import { documentTypeDiffers } from './documentTypeDiffers';
import { documentUndated } from './documentUndated';
import { documentWordMissing } from './documentWordMissing';
import { doubledWords } from './doubledWords';
import { factMissing } from './factMissing';
import { galleryEmpty } from './galleryEmpty';
import { gluedName } from './gluedName';
import { headlineMissing } from './headlineMissing';
import { impossibleDay } from './impossibleDay';
import { leadMissing } from './leadMissing';
import { notComposed } from './notComposed';
import { numberPadding } from './numberPadding';
import { oddSpaces } from './oddSpaces';
import { openSuggestions } from './openSuggestions';
import { opensWithDigit } from './opensWithDigit';
import { otherDay } from './otherDay';
import { partyCase } from './partyCase';
import { pastedPage } from './pastedPage';
import { photoGone } from './photoGone';
import { postNotValid } from './postNotValid';
import { strayCaption } from './strayCaption';
import { titlesDiffer } from './titlesDiffer';
import { toneMarks } from './toneMarks';
import { unmatchedQuotes } from './unmatchedQuotes';
import { wrongWeekday } from './wrongWeekday';

/** The desk's checks in the order in which their findings are listed. */
export const deskChecks: readonly Check[] = [
  openSuggestions,
  headlineMissing,
  leadMissing,
  chairMissing,
  factMissing,
  otherDay,
  impossibleDay,
  wrongWeekday,
  countDiffers,
  postNotValid,
  titlesDiffer,
  documentNumbers,
  documentTypeDiffers,
  documentUndated,
  documentWordMissing,
  captionMissing,
  creditMissing,
  altMissing,
  photoGone,
  strayCaption,
  galleryEmpty,
  pastedPage,
  gluedName,
  closingMark,
  opensWithDigit,
  partyCase,
  toneMarks,
  numberPadding,
  unmatchedQuotes,
  doubledWords,
  notComposed,
  oddSpaces,
];

/** How much a finding weighs on this desk and in an article of this template. */
export function severityOf(check: Check, { template, settings }: CheckContext): Severity | 'off' {
  if (check.isFixed) return check.severity;
  return template.mustBeClean.includes(check.id) ? 'error' : (settings[check.id] ?? check.severity);
}
