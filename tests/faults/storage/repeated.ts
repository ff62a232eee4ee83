import { test } from '@playwright/test';
import { Program } from '../../e2e/fixtures/program';
import { faultRun } from '../run';
import { atWork, type AtWork } from './prepared-desk';

/** One round of a fault: what it was is for the message of a failure. */
export interface Round extends AtWork {
  readonly program: Program;
  readonly number: number;
  /** Says what is being done, for the message of a failure. */
  tell(what: string): void;
}

/**
 * A fault test that is done some times on one desk, each time from the state in which the last one left it.
 * @param short how many rounds `npm test` takes; `npm run faults` takes a tenth of its runs
 * @param round does the fault and checks everything; the program runs before and after
 */
export function repeated(title: string, short: number, round: (at: Round) => Promise<void>): void {
  test(title, async ({}, info) => {
    const { runs, seed } = faultRun(short * 10);
    const rounds = Math.ceil(runs / 10);
    test.setTimeout(60_000 + rounds * 90_000);
    const program = await Program.onFreshComputer();
    let story = 'preparing';
    try {
      const work = await atWork(program, seed);
      for (let number = 1; number <= rounds; number += 1) {
        const tell = (what: string): void => {
          story = `round ${number} of ${rounds}: ${what}`;
          // A test that runs out of time throws nothing here: then this is what is left of the story.
          info.annotations.push({ type: `seed ${seed}`, description: story });
        };
        await round({ ...work, program, number, tell });
      }
      console.info(`seed ${seed}: ${title}: ${rounds} times, ${work.oracle.savedTexts} texts called saved, all there`);
    } catch (error) {
      await program.keepEvidence(info.outputPath());
      throw new Error(`seed ${seed} (npm run faults -- storage --runs ${runs} --seed ${seed}), ${story}`, { cause: error });
    } finally {
      await program.remove();
    }
  });
}
