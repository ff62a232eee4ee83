import type { CheckSettings } from '../../domain/checks';
import { deskJournalId, type JournalRecord } from '../../domain/journal/journal';
import type { Profile } from '../../domain/people/profile';
import type { Target } from '../../domain/publishing/target';
import type { Watch } from '../../domain/watch';
import type { ApprovalPolicy } from '../../domain/workflow/policy';
import type { DeskDatabase, Versioned } from '../db';
import type { Recorder } from '../journal/recorder';
import { watching } from '../watching';

/** What the desk is, as one row: null before the first start is finished. */
export interface DeskIdentity {
  readonly name: string;
  readonly createdAt: string;
  /** Opened from the sample. */
  readonly sample: boolean;
}

const withoutVersion = <T extends object>({ version: _version, ...row }: T & Versioned): T => row as unknown as T;

const toldKey = (profileId: string): string => `told/${profileId}`;
const reviewGoesAlongKey = (profileId: string): string => `reviewGoesAlong/${profileId}`;
const seenKey = (profileId: string, articleId: string): string => `seen/${profileId}/${articleId}`;

/** The desk's name, its people and its targets: small tables that are read whole. */
export function deskRepository(db: DeskDatabase, recorder: Recorder) {
  const value = async <T>(key: string): Promise<T | null> => ((await db.desk.get(key))?.value as T | undefined) ?? null;
  const profile = async (id: string | null): Promise<Profile | null> => {
    const row = id ? await db.profiles.get(id) : undefined;
    return row ? withoutVersion<Profile>(row) : null;
  };
  const profiles = async (): Promise<Profile[]> => (await db.profiles.toArray()).map((row) => withoutVersion<Profile>(row));
  const targets = async (): Promise<Target[]> => (await db.targets.toArray()).map((row) => withoutVersion<Target>(row));

  /** The record of a row one version on, inside the caller's transaction. */
  async function next(table: 'profiles' | 'targets', row: Profile | Target): Promise<JournalRecord> {
    const before: Versioned | undefined = await db[table].get(row.id);
    return { table, key: row.id, value: { ...row, version: (before?.version ?? 0) + 1 } };
  }
  const nextValue = async (key: string, wanted: unknown): Promise<JournalRecord> =>
    ({ table: 'desk', key, value: { value: wanted, version: ((await db.desk.get(key))?.version ?? 0) + 1 } });

  return {
    readIdentity: () => value<DeskIdentity>('identity'),
    watchIdentity: (): Watch<DeskIdentity | null> => watching(() => value<DeskIdentity>('identity')),
    /** Founds the desk: identity, first people, first target, in one transaction. */
    found: (identity: DeskIdentity, people: readonly Profile[], places: readonly Target[]): Promise<void> =>
      recorder.record(deskJournalId, [db.desk, db.profiles, db.targets], async (batch) => {
        await batch.put(
          await nextValue('identity', identity),
          await nextValue('currentProfile', people[0]?.id ?? null),
          ...(await Promise.all(people.map((person) => next('profiles', person)))),
          ...(await Promise.all(places.map((place) => next('targets', place)))),
        );
      }),
    listProfiles: profiles,
    watchProfiles: (): Watch<Profile[]> => watching(profiles),
    /** @throws ConstraintError when somebody has this id already */
    addProfile: (person: Profile): Promise<void> =>
      recorder.record(deskJournalId, [db.profiles], async (batch) => {
        await db.profiles.add({ ...person, version: 1 });
        await batch.put({ table: 'profiles', key: person.id, value: { ...person, version: 1 } });
      }),
    /** People of other desks, by name only; who is known here already stays as they are. */
    addElsewhere: (people: readonly Profile[]): Promise<void> =>
      recorder.record(deskJournalId, [db.profiles], async (batch) => {
        for (const person of people) {
          if (await db.profiles.get(person.id)) continue;
          await batch.put({ table: 'profiles', key: person.id, value: { ...person, elsewhere: true, version: 1 } });
        }
      }),
    currentProfile: async (): Promise<Profile | null> => profile(await value<string>('currentProfile')),
    watchCurrentProfile: (): Watch<Profile | null> => watching(async () => profile(await value<string>('currentProfile'))),
    switchTo: (profileId: string): Promise<void> =>
      recorder.record(deskJournalId, [db.desk], async (batch) => batch.put(await nextValue('currentProfile', profileId))),
    /** What the desk decided about its checks; nothing before it has decided. */
    readCheckSettings: async (): Promise<CheckSettings> => (await value<CheckSettings>('checkSettings')) ?? {},
    watchCheckSettings: (): Watch<CheckSettings> => watching(async () => (await value<CheckSettings>('checkSettings')) ?? {}),
    writeCheckSettings: (settings: CheckSettings): Promise<void> =>
      recorder.record(deskJournalId, [db.desk], async (batch) => batch.put(await nextValue('checkSettings', settings))),
    /** How the desk approves, as it is stored; null before it has decided. */
    readPolicy: (): Promise<unknown> => value('approvalPolicy'),
    watchPolicy: (): Watch<unknown> => watching(() => value('approvalPolicy')),
    writePolicy: (policy: ApprovalPolicy): Promise<void> =>
      recorder.record(deskJournalId, [db.desk], async (batch) => batch.put(await nextValue('approvalPolicy', policy))),
    /** Revisions of an article that a person has had on the screen, newest first. */
    readSeen: async (profileId: string, articleId: string): Promise<readonly string[]> => (await value<readonly string[]>(seenKey(profileId, articleId))) ?? [],
    writeSeen: (profileId: string, articleId: string, revisionIds: readonly string[]): Promise<void> =>
      recorder.record(deskJournalId, [db.desk], async (batch) => batch.put(await nextValue(seenKey(profileId, articleId), revisionIds))),
    /** Events that a person was told of and that still concern them; null for one who was never here. */
    readTold: (profileId: string): Promise<readonly string[] | null> => value(toldKey(profileId)),
    writeTold: (profileId: string, eventIds: readonly string[]): Promise<void> =>
      recorder.record(deskJournalId, [db.desk], async (batch) => batch.put(await nextValue(toldKey(profileId), eventIds))),
    /** Whether this person takes open suggestions and comments along when exporting. */
    readReviewGoesAlong: async (profileId: string): Promise<boolean> => (await value<boolean>(reviewGoesAlongKey(profileId))) === true,
    writeReviewGoesAlong: (profileId: string, goesAlong: boolean): Promise<void> =>
      recorder.record(deskJournalId, [db.desk], async (batch) => batch.put(await nextValue(reviewGoesAlongKey(profileId), goesAlong))),
    watchTargets: (): Watch<Target[]> => watching(targets),
    listTargets: targets,
    putTarget: (target: Target): Promise<void> =>
      recorder.record(deskJournalId, [db.targets], async (batch) => batch.put(await next('targets', target))),
    removeTarget: (id: string): Promise<void> => recorder.record(deskJournalId, [db.targets], (batch) => batch.remove('targets', id)),
  };
}
export type DeskRepository = ReturnType<typeof deskRepository>;
