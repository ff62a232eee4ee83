import { test } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { Program } from '../../e2e/fixtures/program';
import { databaseFolder } from './files';
import { repeated, type Round } from './repeated';

/** Starts the program without anybody watching. */
function startAlone(program: Program): ChildProcess {
  const { executablePath, args, env } = program.commandLine();
  return spawn(executablePath, args, { env, stdio: 'ignore' });
}

/** Starts the program and kills it some time later, wherever it is then. */
async function killedStart(program: Program, afterMs: number): Promise<void> {
  const child = startAlone(program);
  const gone = once(child, 'exit');
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  child.kill('SIGKILL');
  await gone;
}

async function startsSafely({ program, typist }: Round): Promise<void> {
  await program.launch();
  await typist.begin();
  await typist.checkEverything();
}

test.describe('starts that go wrong', () => {
  repeated('two at once: one goes on, the other leaves, and nothing is lost', 1, async (round) => {
    const { program, work, tell } = round;
    tell('writing');
    await work(3);
    await program.close();
    tell('two starts');
    const both = [startAlone(program), startAlone(program)];
    const ends = both.map(async (child) => ({ child, code: ((await once(child, 'exit')) as [number | null])[0] }));
    const first = await Promise.race(ends);
    if (first.code !== 0) throw new Error(`the one that left ended with ${first.code}`);
    const other = both.find((child) => child !== first.child)!;
    if (other.exitCode !== null) throw new Error('both left');
    other.kill('SIGKILL');
    await Promise.all(ends);
    await startsSafely(round);
  });

  repeated('killed while it starts, three times in a row', 1, async (round) => {
    const { program, work, random, tell } = round;
    tell('writing');
    await work(3);
    await program.close();
    for (let time = 0; time < 3; time += 1) {
      const afterMs = random() * 2500;
      tell(`killed ${afterMs.toFixed()} ms after its start, time ${time + 1}`);
      await killedStart(program, afterMs);
    }
    await startsSafely(round);
  });

  repeated('killed while it rebuilds a lost database, three times in a row', 1, async (round) => {
    const { program, work, random, tell } = round;
    tell('writing');
    await work(3);
    await program.close();
    await rm(databaseFolder(program.userData), { recursive: true });
    for (let time = 0; time < 3; time += 1) {
      const afterMs = 400 + random() * 2500;
      tell(`killed ${afterMs.toFixed()} ms after its start, time ${time + 1}`);
      await killedStart(program, afterMs);
    }
    await startsSafely(round);
  });
});
