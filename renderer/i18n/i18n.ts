import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { bulkExport as enBulkExport } from './en/bulkExport';
import { checkSettings as enCheckSettings } from './en/checkSettings';
import { checks as enChecks } from './en/checks';
import { comments as enComments } from './en/comments';
import { data as enData } from './en/data';
import { desk as enDesk } from './en/desk';
import { directory as enDirectory } from './en/directory';
import { exporting as enExporting } from './en/exporting';
import { find as enFind } from './en/find';
import { findings as enFindings } from './en/findings';
import { frame as enFrame } from './en/frame';
import { handOver as enHandOver } from './en/handOver';
import { importing as enImporting } from './en/importing';
import { intake as enIntake } from './en/intake';
import { locks as enLocks } from './en/locks';
import { mentions as enMentions } from './en/mentions';
import { afterwards as enAfterwards } from './en/afterwards';
import { outbox as enOutbox } from './en/outbox';
import { outline as enOutline } from './en/outline';
import { paste as enPaste } from './en/paste';
import { photoDesk as enPhotoDesk } from './en/photoDesk';
import { portal as enPortal } from './en/portal';
import { proof as enProof } from './en/proof';
import { reading as enReading } from './en/reading';
import { revisions as enRevisions } from './en/revisions';
import { spelling as enSpelling } from './en/spelling';
import { suggestions as enSuggestions } from './en/suggestions';
import { templates as enTemplates } from './en/templates';
import { timeline as enTimeline } from './en/timeline';
import { workflow as enWorkflow } from './en/workflow';
import { writing as enWriting } from './en/writing';
import { uploads as enUploads } from './en/uploads';
import { webdav as enWebdav } from './en/webdav';
import { bulkExport } from './vi/bulkExport';
import { checkSettings } from './vi/checkSettings';
import { checks } from './vi/checks';
import { comments } from './vi/comments';
import { data } from './vi/data';
import { desk } from './vi/desk';
import { directory } from './vi/directory';
import { exporting } from './vi/exporting';
import { find } from './vi/find';
import { findings } from './vi/findings';
import { frame } from './vi/frame';
import { handOver } from './vi/handOver';
import { importing } from './vi/importing';
import { intake } from './vi/intake';
import { locks } from './vi/locks';
import { mentions } from './vi/mentions';
import { afterwards } from './vi/afterwards';
import { outbox } from './vi/outbox';
import { outline } from './vi/outline';
import { paste } from './vi/paste';
import { photoDesk } from './vi/photoDesk';
import { portal } from './vi/portal';
import { proof } from './vi/proof';
import { reading } from './vi/reading';
import { revisions } from './vi/revisions';
import { spelling } from './vi/spelling';
import { suggestions } from './vi/suggestions';
import { templates } from './vi/templates';
import { timeline } from './vi/timeline';
import { workflow } from './vi/workflow';
import { writing } from './vi/writing';
import { uploads } from './vi/uploads';
import { webdav } from './vi/webdav';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const vi = { ...frame, ...checks, ...checkSettings, ...writing, ...desk, ...timeline, ...revisions, ...data, ...directory, ...find, ...findings, ...mentions, ...paste, ...outline, ...photoDesk, ...reading, ...spelling, ...templates, ...intake, ...portal, ...webdav, ...uploads, ...proof, ...comments, ...exporting, ...bulkExport, ...importing, ...outbox, ...afterwards, ...handOver, ...suggestions, ...workflow, ...locks };
const en = { ...enFrame, ...enChecks, ...enCheckSettings, ...enWriting, ...enDesk, ...enTimeline, ...enRevisions, ...enData, ...enDirectory, ...enFind, ...enFindings, ...enMentions, ...enPaste, ...enOutline, ...enPhotoDesk, ...enReading, ...enSpelling, ...enTemplates, ...enIntake, ...enPortal, ...enWebdav, ...enUploads, ...enProof, ...enComments, ...enExporting, ...enBulkExport, ...enImporting, ...enOutbox, ...enAfterwards, ...enHandOver, ...enSuggestions, ...enWorkflow, ...enLocks };

/** The language that a setting means on this computer: "system" follows a Vietnamese system, else English. */
export function languageFor(setting: 'system' | Language, systemLocale: string): Language {
  if (setting !== 'system') return setting;
  return systemLocale.toLowerCase().startsWith('vi') ? 'vi' : 'en';
}

/** Starts the language files; call once before the first screen. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  } as Parameters<typeof i18next.init>[0]);
  followLanguage(language);
}

/** Switches every screen to another language. */
export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language);
  followLanguage(language);
}

function followLanguage(language: Language): void {
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}
