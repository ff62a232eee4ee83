import { checkSettings as enCheckSettings } from '../../../renderer/i18n/en/checkSettings';
import { checks as enChecks } from '../../../renderer/i18n/en/checks';
import { comments as enComments } from '../../../renderer/i18n/en/comments';
import { data as enData } from '../../../renderer/i18n/en/data';
import { desk as enDesk } from '../../../renderer/i18n/en/desk';
import { directory as enDirectory } from '../../../renderer/i18n/en/directory';
import { exporting as enExporting } from '../../../renderer/i18n/en/exporting';
import { find as enFind } from '../../../renderer/i18n/en/find';
import { findings as enFindings } from '../../../renderer/i18n/en/findings';
import { frame as enFrame } from '../../../renderer/i18n/en/frame';
import { importing as enImporting } from '../../../renderer/i18n/en/importing';
import { intake as enIntake } from '../../../renderer/i18n/en/intake';
import { outline as enOutline } from '../../../renderer/i18n/en/outline';
import { paste as enPaste } from '../../../renderer/i18n/en/paste';
import { photoDesk as enPhotoDesk } from '../../../renderer/i18n/en/photoDesk';
import { portal as enPortal } from '../../../renderer/i18n/en/portal';
import { reading as enReading } from '../../../renderer/i18n/en/reading';
import { revisions as enRevisions } from '../../../renderer/i18n/en/revisions';
import { templates as enTemplates } from '../../../renderer/i18n/en/templates';
import { writing as enWriting } from '../../../renderer/i18n/en/writing';
import { checkSettings } from '../../../renderer/i18n/vi/checkSettings';
import { checks } from '../../../renderer/i18n/vi/checks';
import { comments } from '../../../renderer/i18n/vi/comments';
import { data } from '../../../renderer/i18n/vi/data';
import { desk } from '../../../renderer/i18n/vi/desk';
import { directory } from '../../../renderer/i18n/vi/directory';
import { exporting } from '../../../renderer/i18n/vi/exporting';
import { find } from '../../../renderer/i18n/vi/find';
import { findings } from '../../../renderer/i18n/vi/findings';
import { frame } from '../../../renderer/i18n/vi/frame';
import { importing } from '../../../renderer/i18n/vi/importing';
import { intake } from '../../../renderer/i18n/vi/intake';
import { outline } from '../../../renderer/i18n/vi/outline';
import { paste } from '../../../renderer/i18n/vi/paste';
import { photoDesk } from '../../../renderer/i18n/vi/photoDesk';
import { portal } from '../../../renderer/i18n/vi/portal';
import { reading } from '../../../renderer/i18n/vi/reading';
import { revisions } from '../../../renderer/i18n/vi/revisions';
import { templates } from '../../../renderer/i18n/vi/templates';
import { writing } from '../../../renderer/i18n/vi/writing';

/** The words on the screens, so that no test repeats them. */
export const vi = { ...frame, ...checks, ...checkSettings, ...find, ...findings, ...writing, ...desk, ...revisions, ...data, ...directory, ...outline, ...paste, ...photoDesk, ...reading, ...templates, ...intake, ...portal, ...comments, ...exporting, ...importing };
export const en = { ...enFrame, ...enChecks, ...enCheckSettings, ...enFind, ...enFindings, ...enWriting, ...enDesk, ...enRevisions, ...enData, ...enDirectory, ...enOutline, ...enPaste, ...enPhotoDesk, ...enReading, ...enTemplates, ...enIntake, ...enPortal, ...enComments, ...enExporting, ...enImporting };
export type Words = Pick<typeof vi, keyof typeof vi>;

/** A text of the language files as the beginning of what a screen shows, up to its first placeholder. */
export const beginning = (words: string): RegExp => new RegExp(words.split('{{')[0]!.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
