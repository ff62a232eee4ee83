import { test } from '@playwright/test';
import { Program } from '../../e2e/fixtures/program';
import { faultRun } from '../run';
import { killWindowProcess } from './deaths';
import { atWork } from './prepared-desk';

const { runs, seed } = faultRun(6);
/** After so many kills a new desk is begun, so that one run does not spend its time in ever longer articles. */
const killsPerDesk = 20;

for (let first = 0; first < runs; first += killsPerDesk) {
  const kills = Math.min(killsPerDesk, runs - first);
  test(`typing, killed ${kills} times from kill ${first + 1} on: what the window called saved is there, once`, async ({}, info) => {
    test.setTimeout(60_000 + kills * 60_000);
    const deskSeed = seed + first;
    const program = await Program.onFreshComputer();
    let story = 'preparing';
    try {
      const { oracle, typist, random } = await atWork(program, deskSeed);
      let windowDied = false;
      for (let kill = 1; kill <= kills; kill += 1) {
        const steps = Math.floor(random() * 6);
        for (let step = 0; step < steps; step += 1) await typist.step();
        // The last text is on its way when death comes, at any moment from its first key to some time after its last.
        const afterMs = random() * 700;
        const whole: boolean = windowDied || random() < 0.6;
        story = `kill ${kill} of ${kills}: ${whole ? 'program' : 'window'}, ${steps} steps before, ${afterMs.toFixed()} ms into a text`;
        const typing = typist.write().then(() => typist.look()).catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, afterMs));
        if (whole) await program.kill().then(() => program.launch());
        else await killWindowProcess(program);
        windowDied = !whole;
        await typing;
        await typist.begin();
        await typist.checkEverything();
      }
      console.info(`seed ${deskSeed}: ${kills} kills, ${oracle.savedTexts} texts called saved, all there`);
    } catch (error) {
      await program.keepEvidence(info.outputPath());
      throw new Error(`seed ${deskSeed} (npm run faults -- storage --runs ${kills} --seed ${deskSeed}), ${story}`, { cause: error });
    } finally {
      await program.remove();
    }
  });
}
