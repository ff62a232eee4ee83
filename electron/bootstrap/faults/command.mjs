import { randomInt } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../build.mjs';
import { ensureDependencies } from '../setup/dependencies.mjs';
import { isLeaving, onLeaving } from '../setup/leaving.mjs';
import { prepareElectron } from '../setup/prepare.mjs';
import { say } from '../speech/say.mjs';
import { withDisplay } from '../system/display.mjs';
import { closingLine } from '../testing/counts.mjs';
import { electronEnvironment } from '../testing/electron-environment.mjs';
import { parseFaultArguments } from './arguments.mjs';
import { faultParts } from './parts.mjs';

/**
 * `npm run faults -- storage|publish [--runs N] [--seed S]`: the long fault run. Tells its seed before and after, so that a
 * failure can be had again.
 * @param {string[]} args
 * @returns {Promise<number>} the exit code, 1 where a test failed or none ran
 */
export async function main(args) {
  const { part: name, more, ...asked } = parseFaultArguments(args, Object.keys(faultParts));
  const part = faultParts[name];
  const { runs = part.runs, seed = randomInt(1, 1_000_000) } = asked;
  const executable = part.needsProgram ? await prepareElectron() : void (await ensureDependencies());
  if (part.needsProgram) await build();

  const folder = mkdtempSync(path.join(tmpdir(), 'toa-soan-faults-'));
  onLeaving(() => rmSync(folder, { recursive: true, force: true }));
  const report = path.join(folder, 'report.json');
  const chance = { TOASOAN_FAULT_RUNS: String(runs), TOASOAN_FAULT_SEED: String(seed) };
  say('faults-begin', { part: name, runs, seed });
  const code = part.needsProgram
    ? await withDisplay((env) => part.start({ env: { ...electronEnvironment(env, executable), ...chance }, report, more }))
    : await part.start({ env: { ...process.env, ...chance }, report, more });

  if (isLeaving()) {
    say('interrupted');
    return code || 130;
  }
  const counts = countsIn(report, part.count);
  const failed = code !== 0 || !counts || counts.failed > 0 || counts.passed === 0;
  say(failed ? 'faults-failed' : 'faults-held', { part: name, runs, seed });
  process.stdout.write(`\nfaults ${name}: runs ${runs}, seed ${seed}: ${counts ? closingLine(counts) : 'no report'}\n`);
  return failed ? 1 : 0;
}

function countsIn(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return undefined;
  }
}
