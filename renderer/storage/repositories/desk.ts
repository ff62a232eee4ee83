import type { Profile } from '../../domain/people/profile';
import type { Target } from '../../domain/publishing/target';
import type { Watch } from '../../domain/watch';
import type { DeskDatabase } from '../db';
import { watching } from '../watching';

/** What the desk is, as one row: null before the first start is finished. */
export interface DeskIdentity {
  readonly name: string;
  readonly createdAt: string;
  /** Opened from the sample. */
  readonly sample: boolean;
}

/** The desk's name, its people and its targets: small tables that are read whole. */
export function deskRepository(db: DeskDatabase) {
  const value = async <T>(key: string): Promise<T | null> => ((await db.desk.get(key))?.value as T | undefined) ?? null;
  return {
    readIdentity: () => value<DeskIdentity>('identity'),
    watchIdentity: (): Watch<DeskIdentity | null> => watching(() => value<DeskIdentity>('identity')),
    /** Founds the desk: identity, first people, first target, in one transaction. */
    async found(identity: DeskIdentity, profiles: readonly Profile[], targets: readonly Target[]): Promise<void> {
      await db.transaction('rw', db.desk, db.profiles, db.targets, async () => {
        await db.desk.put({ key: 'identity', value: identity });
        await db.desk.put({ key: 'currentProfile', value: profiles[0]?.id ?? null });
        await db.profiles.bulkPut([...profiles]);
        await db.targets.bulkPut([...targets]);
      });
    },
    listProfiles: (): Promise<Profile[]> => db.profiles.toArray(),
    watchProfiles: (): Watch<Profile[]> => watching(() => db.profiles.toArray()),
    addProfile: async (profile: Profile): Promise<void> => void (await db.profiles.add(profile)),
    currentProfile: async (): Promise<Profile | null> => {
      const id = await value<string>('currentProfile');
      return id ? ((await db.profiles.get(id)) ?? null) : null;
    },
    watchCurrentProfile: (): Watch<Profile | null> =>
      watching(async () => {
        const id = await value<string>('currentProfile');
        return id ? ((await db.profiles.get(id)) ?? null) : null;
      }),
    switchTo: async (profileId: string): Promise<void> => void (await db.desk.put({ key: 'currentProfile', value: profileId })),
    watchTargets: (): Watch<Target[]> => watching(() => db.targets.toArray()),
    listTargets: (): Promise<Target[]> => db.targets.toArray(),
    putTarget: async (target: Target): Promise<void> => void (await db.targets.put(target)),
    removeTarget: (id: string): Promise<void> => db.targets.delete(id),
  };
}
export type DeskRepository = ReturnType<typeof deskRepository>;
