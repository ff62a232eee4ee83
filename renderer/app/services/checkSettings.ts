import { mayCurate } from '../../domain/people/mayCurate';
import { parseCheckSettings, type CheckSettings } from '../../domain/checks';
import type { DeskRepository } from '../../storage/repositories/desk';
import { presentMoment } from './actor';
import { Refused } from './refused';

interface Needs {
  readonly desk: DeskRepository;
  readonly now: () => Date;
  readonly report: (message: string, error: unknown) => void;
}

/** What this desk decided about its checks: read once, then in step with the database, also with what another window writes. */
export async function checkSettingsService({ desk, now, report }: Needs) {
  let settings = parseCheckSettings(await desk.readCheckSettings());
  const listeners = new Set<() => void>();

  function take(stored: unknown): void {
    const next = parseCheckSettings(stored);
    // Who looks for findings looks anew at another object.
    if (JSON.stringify(next) === JSON.stringify(settings)) return;
    settings = next;
    listeners.forEach((listen) => listen());
  }
  desk.watchCheckSettings()(take, (error) => report('the settings of the checks cannot be followed', error));

  return {
    /** The same object for as long as nothing is decided anew. */
    current: (): CheckSettings => settings,
    /** Tells of every change until the returned function is called. */
    onChange(listen: () => void): () => void {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    /** Decides anew; counts at once. @throws Refused unless the person at work is an editor or above */
    async write(wanted: CheckSettings): Promise<void> {
      const { actor } = await presentMoment(desk, now);
      if (!mayCurate(actor, await desk.listProfiles())) throw new Refused('wrongRole');
      const next = parseCheckSettings(wanted);
      await desk.writeCheckSettings(next);
      take(next);
    },
  };
}
export type CheckSettingsService = Awaited<ReturnType<typeof checkSettingsService>>;
