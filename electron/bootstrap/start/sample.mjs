import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isLeaving } from '../setup/leaving.mjs';
import { projectRoot } from '../setup/places.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { say } from '../speech/say.mjs';
import { withDisplay } from '../system/display.mjs';
import { electronEnvironment } from '../testing/electron-environment.mjs';

/**
 * Runs the sample job unattended in the real window and tells what it left.
 * @param {string} executable
 * @param {string} out the folder for its results
 * @returns {Promise<number>} the exit code
 */
export async function runSample(executable, out) {
  mkdirSync(out, { recursive: true });
  const runner = path.join(projectRoot, 'node_modules', '@playwright', 'test', 'cli.js');
  const code = await withDisplay(async (env) => {
    say('sample-running');
    const result = await runProgram(process.execPath, [runner, 'test', '--config', 'tests/sample/playwright.config.ts'], {
      cwd: projectRoot,
      env: { ...electronEnvironment(env, executable), TOASOAN_SAMPLE_OUT: out },
      show: true,
    });
    return result.code;
  });
  const left = filesIn(out);
  say(left.length > 0 ? 'sample-left' : 'sample-left-nothing', { out });
  for (const { name, size } of left) process.stdout.write(`  ${name}  (${readable(size)})\n`);
  if (code !== 0) say(isLeaving() ? 'interrupted' : 'sample-failed', { code });
  return code;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => ({ name: String(name), stats: statSync(path.join(folder, String(name))) }))
    .filter(({ stats }) => stats.isFile())
    .map(({ name, stats }) => ({ name, size: stats.size }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function readable(bytes) {
  return bytes < 1000 ? `${bytes} B` : bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
