import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../build.mjs';
import { withDisplay } from '../system/display.mjs';
import { countsOfPlaywright, countsOfVitest, nothingCounted } from './counts.mjs';
import { electronEnvironment } from './electron-environment.mjs';
import { runScript } from './run-script.mjs';

/**
 * @typedef {{ code: number, counts?: import('./counts.mjs').Counts }} Outcome `counts` is missing if nothing was reported
 * @typedef {{ name: string, run: (context: Context) => Promise<Outcome> }} Stage
 * @typedef {{ electron?: string, reports: string, more: string[] }} Context `reports`: a folder for the runners' reports
 */

/** @type {Stage[]} */
const checks = ['typecheck', 'lint', 'arch', 'deadcode'].map((name) => ({
  name,
  run: async () => ({ code: await runScript(name, []), counts: nothingCounted }),
}));

/** @type {Stage} */
const unit = {
  name: 'unit',
  async run({ electron, reports, more }) {
    const report = path.join(reports, 'unit.json');
    const args = [...more, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await runScript('unit', args, electron ? electronEnvironment(process.env, electron) : process.env);
    return { code, counts: countsIn(report, countsOfVitest) };
  },
};

/** @type {Stage} */
const program = {
  name: 'build',
  async run() {
    await build();
    return { code: 0, counts: nothingCounted };
  },
};

/** @type {Stage} */
const e2e = {
  name: 'e2e',
  async run({ electron, reports, more }) {
    const report = path.join(reports, 'e2e.json');
    const code = await withDisplay((env) =>
      // Last, so that they hold whatever else is given: without the report nothing could be counted.
      runScript('e2e', [...more, '--reporter=list,json'], {
        ...electronEnvironment(env, electron),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      }),
    );
    return { code, counts: countsIn(report, countsOfPlaywright) };
  },
};

/** What each part of the tests consists of, and whether it needs Electron. */
export const parts = {
  all: { stages: [...checks, unit, program, e2e], needsElectron: true },
  unit: { stages: [unit], needsElectron: false },
  e2e: { stages: [program, e2e], needsElectron: true },
};

function countsIn(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return undefined;
  }
}
