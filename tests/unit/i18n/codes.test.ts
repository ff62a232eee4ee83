import { describe, expect, it } from 'vitest';
import { backupProblem } from '../../../electron/contract/backups';
import { connectionProblem } from '../../../electron/contract/connections';
import { deskFolderProblem, deskState, progress } from '../../../electron/contract/desk-folder';
import { exportProblems } from '../../../electron/contract/errors';
import { journalProblem } from '../../../electron/contract/journal';
import { photoProblem } from '../../../electron/contract/photos';
import { transportProblem } from '../../../electron/contract/transport';
import type { Banner, UnsavedCause } from '../../../renderer/app/banner';
import { commands } from '../../../renderer/app/commands';
import { sections } from '../../../renderer/app/sections';
import { queueActions } from '../../../renderer/domain/article/event';
import { deskChecks } from '../../../renderer/domain/checks';
import { sessions } from '../../../renderer/domain/facts/meetingFacts';
import { roles } from '../../../renderer/domain/people/profile';
import { outboxStates } from '../../../renderer/domain/publishing/outbox';
import { problemCodes, targetKinds } from '../../../renderer/domain/publishing/target';
import { differences, timelineSteps } from '../../../renderer/domain/publishing/timeline';
import type { SigningRefusal } from '../../../renderer/domain/publishing/approvalCheck';
import type { Refusal } from '../../../renderer/domain/workflow/decide';
import { articleStates } from '../../../renderer/domain/workflow/states';
import { articleActions } from '../../../renderer/domain/workflow/table';
import { templates } from '../../../renderer/app/services/templates';
import { templateProblemCodes } from '../../../renderer/domain/templates/parseTemplate';
import { en, vi } from './words';

const refusals: Record<Refusal | SigningRefusal, true> = {
  approvalUnsigned: true, approvalForged: true, photoChanged: true, photoMissing: true, profileLocked: true, profileUnknown: true, keyUnavailable: true, wrongPassword: true,
  wrongState: true, wrongRole: true, notTheAuthor: true, ownArticle: true, checksFail: true, noteMissing: true, approvalVoid: true, targetMissing: true, notManaging: true, notCurating: true,
  approvalMissing: true, sameApprover: true, otherLevels: true, targetCannot: true, wasPublished: true,
  contentProblem: true, readOnlyDesk: true,
};
const causes: Record<UnsavedCause, true> = { diskFull: true, readOnly: true, folderMissing: true, noAccess: true, newer: true, ioError: true, database: true };
const banners: Record<Banner['kind'], true> = {
  notSaved: true, deskNewer: true, deskOnReadOnlyDisk: true, diskFull: true, diskReadOnly: true, folderMissing: true, databaseFailed: true, writtenAgain: true,
  spaceLow: true, backupFailed: true, backupIncomplete: true,
};
const closedBecause = deskState.options[1].shape.because.options;
const fields = [...new Set(templates.flatMap((template) => template.fields))];

/** Everything that the program knows by a code and a person by words. */
const codes: Record<string, readonly string[]> = {
  problems: [...problemCodes, ...exportProblems, ...transportProblem.options],
  photoProblems: photoProblem.options,
  connectionProblems: connectionProblem.options,
  timeline: timelineSteps,
  differences,
  refusals: Object.keys(refusals),
  states: articleStates,
  'commands.article': articleActions,
  commands: commands.map(({ id }) => id),
  'review.done': articleActions,
  'history.actions': ['create', 'import', ...articleActions, ...queueActions],
  'queue.states': outboxStates,
  roles,
  'people.roleHelp': roles,
  checks: [...deskChecks.map(({ id }) => id), 'error', 'warning'],
  sections,
  'commands.go': sections,
  'list.empty': sections.flatMap((section) => [`${section}.title`, `${section}.text`]),
  templateProblems: templateProblemCodes,
  facts: fields,
  'facts.sessions': sessions,
  'targets.kinds': targetKinds,
  journalProblems: [...journalProblem.options, ...Object.keys(causes)],
  journalAdvice: [...journalProblem.options, ...Object.keys(causes)],
  backupProblems: backupProblem.options,
  deskFolderProblems: deskFolderProblem.options,
  'closed.title': closedBecause,
  'closed.text': closedBecause,
  work: progress.shape.work.options,
  'banner.title': Object.keys(banners),
  'banner.text': Object.keys(banners),
};

describe.each(Object.entries(codes))('%s', (family, known) => {
  it.each([['vi', vi], ['en', en]] as const)('has words for every code in %s', (_language, words) => {
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter((code) => !words.has(`${family}.${code}`))).toEqual([]);
  });
});

/** Families that are nothing but words for codes: what has no code any more is dead. */
describe.each(['problems', 'photoProblems', 'connectionProblems', 'timeline', 'differences', 'refusals', 'states', 'review.done', 'history.actions', 'queue.states', 'roles', 'sections', 'commands.go', 'facts.sessions', 'journalProblems', 'journalAdvice', 'backupProblems', 'deskFolderProblems', 'closed.title', 'closed.text', 'banner.text', 'templateProblems'])(
  '%s',
  (family) => {
    it('has no words that no code asks for', () => {
      const spoken = [...vi.keys()].filter((key) => key.startsWith(`${family}.`)).map((key) => key.slice(family.length + 1));
      expect(spoken.filter((code) => !codes[family]!.includes(code))).toEqual([]);
    });
  },
);
