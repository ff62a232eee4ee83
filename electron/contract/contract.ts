import { z } from 'zod';
import { approvalPolicy, approvalRequest, approvalToVerify, auditEntry, auditRecord, auditVerdict, enrolled, knownSigner, password, signedApproval, verifiedApproval } from './approvals';
import { backupFile, backupStatus, chosenBackup, restored } from './backups';
import { handedOver, openedBundle } from './bundles';
import { connection, connectionInfo } from './connections';
import { derivable, derivedSizes } from './derived';
import { deskSpace, deskState } from './desk-folder';
import { exportedFiles, exportForm } from './exports';
import { appendedHead, journalContent, journalEntry, journalHead, journalId } from './journal';
import { systemNotice } from './notices';
import { intakeId, photoImport } from './photos';
import { settings } from './settings';
import { spellingAnswer } from './spelling';
import { transportAnswer, transportRequest } from './transport';

const nothing = z.void();
const targetId = z.string().min(1).max(64).regex(/^[\w-]+$/);

/**
 * The one map of what the renderer may ask of main: channel, shape of the payload, shape of the answer. The preload
 * gives each a named verb; the wrapper in electron/ipc checks every payload against this map.
 */
export const contract = {
  'app:info': {
    payload: nothing,
    answer: z.object({
      version: z.string(),
      platform: z.string(),
      /** Language of the system, as BCP 47. */
      locale: z.string(),
      desk: deskState,
    }),
  },
  /** Writes to the end of a journal; answers when it is on the disk. */
  'journal:append': { payload: z.object({ id: journalId, entries: z.array(journalEntry).min(1).max(10_000) }), answer: appendedHead },
  'journal:list': { payload: nothing, answer: z.array(journalHead) },
  /** Which of these journals have lost something; what can be repaired is. */
  'journal:check': { payload: z.array(journalId).max(500), answer: z.array(journalId) },
  'journal:read': { payload: z.array(journalId).max(500), answer: z.array(journalContent) },
  /** Removes an article's journal for good; the desk's own journal says beforehand that it was purged. */
  'journal:remove': { payload: journalId.refine((id) => id !== 'desk'), answer: nothing },
  /**
   * Tells what the window found when it opened the database, so that a lost one is set aside and not deleted. `broken`
   * asks for an empty one in its place. Answers where the lost one is kept, or null.
   */
  'database:report': {
    payload: z.object({ found: z.enum(['sound', 'empty', 'broken']), version: z.number().int().nonnegative(), detail: z.string().max(2000).optional() }),
    answer: z.object({ setAside: z.string().nullable() }),
  },
  'desk:space': { payload: nothing, answer: deskSpace },
  /** Looks again for a desk folder that could not be opened. The window is loaded anew. */
  'desk:retry': { payload: z.object({ evenInUse: z.boolean() }), answer: nothing },
  /** Opens another desk folder instead of this one. The window is loaded anew. */
  'desk:open': { payload: z.object({ chosenFolder: z.string() }), answer: nothing },
  /** Copies the desk folder to another place, compares, and goes on working there. The window is loaded anew. */
  'desk:move': { payload: z.object({ chosenFolder: z.string() }), answer: z.object({ folder: z.string() }) },
  'desk:reveal': { payload: nothing, answer: nothing },
  /** Ends a move, a backup or a restore that is under way; what was half made is removed. */
  'work:cancel': { payload: nothing, answer: nothing },
  'backups:read': { payload: nothing, answer: backupStatus },
  'backups:configure': {
    payload: z.object({ chosenFolder: z.string().optional(), daily: z.boolean().optional(), keep: z.number().int().min(1).max(365).optional() }),
    answer: backupStatus,
  },
  /** Makes a backup now, in the backups' folder, or where the person says in a dialog (null when they cancel). */
  'backups:make': { payload: z.object({ elsewhere: z.boolean() }), answer: backupFile.nullable() },
  /** Opens a dialog for a backup file and looks into it; null when the person cancels. */
  'backups:choose': { payload: nothing, answer: chosenBackup.nullable() },
  /** Restores a chosen backup as a desk of its own and opens it; the present desk stays where it is. */
  'backups:restore': { payload: z.object({ token: z.string(), chosenFolder: z.string().optional() }), answer: restored },
  'settings:read': { payload: nothing, answer: settings },
  'settings:write': { payload: settings.partial(), answer: settings },
  /** Opens main's dialog for files or a folder; an empty import when the person cancels. */
  'photos:pick': { payload: z.object({ intake: intakeId, what: z.enum(['files', 'folder']) }), answer: photoImport },
  /** Paths of dropped files and folders, taken by the preload from the files themselves; the name of one that it handed over. */
  'photos:importFiles': { payload: z.object({ intake: intakeId, files: z.array(z.union([z.string().max(4096), z.strictObject({ pasted: z.uuid() })])).max(5000) }), answer: photoImport },
  /** Ends an import; its answer comes with what is in by then. */
  'photos:cancel': { payload: intakeId, answer: nothing },
  /** Keeps the sizes of a photo that the window made, to be served under `app://toa-soan/photos/`. */
  'photos:keepDerived': { payload: derivedSizes, answer: nothing },
  /** The window cannot decode this photo: it is not asked for its sizes again. */
  'photos:derivedFailed': { payload: derivable, answer: nothing },
  /** Answers the question of a `spellingAsked` signal. */
  'spelling:answer': { payload: spellingAnswer, answer: nothing },
  /** The photos that the sample desk brings along. */
  'photos:importSamples': { payload: z.array(z.string().regex(/^[a-z0-9-]+\.jpg$/)).max(20), answer: photoImport },
  'transport:send': { payload: transportRequest, answer: transportAnswer },
  /** Opens main's dialog for a folder; null when the person cancels. */
  'connections:chooseFolder': { payload: nothing, answer: z.object({ chosenFolder: z.string(), path: z.string() }).nullable() },
  'connections:save': { payload: connection, answer: connectionInfo },
  'connections:list': { payload: nothing, answer: z.array(connectionInfo) },
  'connections:forget': { payload: targetId, answer: nothing },
  /** Shows a published folder in the system's file manager. */
  'folders:reveal': { payload: z.object({ targetId, name: z.string().min(1).max(200) }), answer: nothing },
  /** Opens an https (or loopback http) address in the person's browser. */
  'links:open': { payload: z.string().max(2048), answer: nothing },
  /** Shows a notice of the system, unless the person has turned them off. */
  'notices:show': { payload: systemNotice, answer: nothing },
  /** Asks where, then writes the file and its photos beside it, or what the form says; null when the person cancels. */
  'exports:save': {
    payload: z.object({
      suggestedName: z.string().min(1).max(200),
      files: exportedFiles,
      form: exportForm.optional(),
    }),
    answer: z.object({ location: z.string() }).nullable(),
  },
  /** Asks where, then writes reports into one file for another desk; null when the person cancels. */
  'bundles:write': { payload: handedOver, answer: z.object({ location: z.string() }).nullable() },
  /** Asks which file to take in; null when the person cancels. Nothing is read yet. */
  'bundles:choose': { payload: nothing, answer: z.object({ token: z.string(), fileName: z.string() }).nullable() },
  /** Opens the chosen file and checks all of it; nothing is stored. */
  'bundles:open': { payload: z.strictObject({ token: z.string().max(64), password: password.nullable() }), answer: openedBundle },
  /** Takes the photos of a file that was opened (`sum`) into the store. */
  'bundles:keepPhotos': {
    payload: z.strictObject({ token: z.string().max(64), password: password.nullable(), sum: openedBundle.shape.sum }),
    answer: z.object({ photos: z.number() }),
  },
  /** Writes an export into a folder chosen before, under the suggested name or one that is free. */
  'exports:saveIn': {
    payload: z.object({ chosenFolder: z.uuid(), suggestedName: z.string().min(1).max(200), files: exportedFiles, form: exportForm.optional() }),
    answer: z.object({ location: z.string() }),
  },
  /** Shows the last file that was exported in the system's file manager. */
  'exports:reveal': { payload: nothing, answer: nothing },
  'exports:drag': { payload: nothing, answer: nothing },
  /** Whom main knows, and who is at work. */
  'people:list': { payload: nothing, answer: z.array(knownSigner) },
  /** Makes people known to main, each with a key; those known already stay as they are. */
  'people:enroll': { payload: z.array(enrolled).max(500), answer: z.array(knownSigner) },
  /** Somebody begins to work; `password` where they have one. */
  'people:use': { payload: z.strictObject({ id: z.string().max(64), password: password.nullable() }), answer: nothing },
  /** Nobody is at work until somebody begins. */
  'people:lock': { payload: nothing, answer: nothing },
  /** Sets, changes or takes away (null) the password of who is at work. */
  'people:setPassword': { payload: z.strictObject({ before: password.nullable(), password: password.nullable() }), answer: nothing },
  /** Takes somebody's password away; they get a new key, and the old one signs nothing more. */
  'people:reset': { payload: z.strictObject({ id: z.string().max(64) }), answer: nothing },
  /** Accepts the key that somebody signs with on another computer. */
  'people:trust': { payload: z.strictObject({ person: enrolled, publicKey: signedApproval.shape.publicKey }), answer: nothing },
  'approvals:sign': { payload: approvalRequest, answer: signedApproval },
  /** Whether each of these holds, in their order. */
  'approvals:verify': { payload: z.array(approvalToVerify).max(1000), answer: z.array(verifiedApproval) },
  /** Decides how this desk approves; only for who looks after it. */
  'approvals:policy': { payload: approvalPolicy, answer: nothing },
  /** The audit log, newest first. */
  'audit:list': { payload: z.strictObject({ articleId: z.string().max(64).optional(), limit: z.number().int().min(1).max(5000).optional() }), answer: z.array(auditEntry) },
  'audit:verify': { payload: nothing, answer: auditVerdict },
  'audit:record': { payload: auditRecord, answer: nothing },
  'log:write': {
    payload: z.object({ level: z.enum(['info', 'warn', 'error']), message: z.string().max(2000), detail: z.string().max(20000).optional() }),
    answer: nothing,
  },
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Payload<C extends Channel> = z.input<Contract[C]['payload']>;
export type Answer<C extends Channel> = z.output<Contract[C]['answer']>;
