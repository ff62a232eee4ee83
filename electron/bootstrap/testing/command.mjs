import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { isLeaving, onLeaving } from '../setup/leaving.mjs';
import { prepareElectron } from '../setup/prepare.mjs';
import { Problem } from '../speech/problem.mjs';
import { describe } from '../speech/describe.mjs';
import { spokenLanguage } from '../speech/language.mjs';
import { say } from '../speech/say.mjs';
import { closingLine, nothingCounted, sumOf } from './counts.mjs';
import { parts } from './stages.mjs';

/**
 * `npm test`, or one part of it: `npm test -- unit`, `npm test -- e2e`, with what follows handed to that part's runner.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function main(args) {
  const [name = 'all', ...more] = args;
  if (!Object.hasOwn(parts, name)) throw new Problem('unknown-test-part', { part: name });
  const part = parts[name];
  const electron = part.needsElectron ? await prepareElectron() : void (await ensureDependencies());
  const reports = mkdtempSync(path.join(tmpdir(), 'toa-soan-test-'));
  onLeaving(() => rmSync(reports, { recursive: true, force: true }));
  return runStages(part.stages, { electron, reports, more });
}

/**
 * Runs the stages in order up to the first that fails, and ends with the count of what really ran.
 * @param {import('./stages.mjs').Stage[]} stages
 * @param {import('./stages.mjs').Context} context
 * @returns {Promise<number>} the exit code
 */
export async function runStages(stages, context) {
  const counted = [];
  let exitCode = 0;
  for (const stage of stages) {
    say('test-stage', { stage: stage.name });
    const { code, counts } = await outcomeOf(stage, context);
    counted.push(counts ?? nothingCounted);
    if (isLeaving()) {
      say('interrupted');
      exitCode = code || 130;
      break;
    }
    if (!counts) say('tests-uncounted', { stage: stage.name });
    if (counts?.flaky) say('tests-flaky', { stage: stage.name, count: counts.flaky });
    exitCode = code || (!counts || counts.failed > 0 ? 1 : 0);
    if (exitCode === 0) continue;
    say('test-stage-failed', { stage: stage.name, code: exitCode });
    break;
  }
  const sum = sumOf(counted);
  if (exitCode === 0 && sum.passed + sum.failed === 0) {
    say('no-test-ran');
    exitCode = 1;
  }
  process.stdout.write(`\n${closingLine(sum)}\n`);
  return exitCode;
}

async function outcomeOf(stage, context) {
  try {
    return await stage.run(context);
  } catch (error) {
    process.stderr.write(`${describe(error, spokenLanguage(process.env))}\n`);
    return { code: error.exitCode ?? 1, counts: nothingCounted };
  }
}
