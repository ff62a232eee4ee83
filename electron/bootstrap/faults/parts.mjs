import path from 'node:path';
import { countsOfPlaywright, countsOfVitest } from '../testing/counts.mjs';
import { runScript } from '../testing/run-script.mjs';

/**
 * @typedef {object} FaultPart
 * @property {number} runs how many unless told otherwise
 * @property {boolean} needsProgram whether the built program runs in it, on a display
 * @property {(run: { env: NodeJS.ProcessEnv, report: string, more: string[] }) => Promise<number>} start to the exit code
 * @property {(report: any) => import('../testing/counts.mjs').Counts} count reads the runner's JSON report
 */

/** The long fault runs. Their tests are those of `npm test`, which takes a few of the same runs. @type {Record<string, FaultPart>} */
export const faultParts = {
  /** Kills, damaged files and full disks; a run is a kill. */
  storage: {
    runs: 200,
    needsProgram: true,
    start: ({ env, report, more }) =>
      runScript('e2e', [path.join('faults', 'storage'), ...more, '--max-failures=1', '--reporter=list,json'], { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }),
    count: countsOfPlaywright,
  },
  /** The queue against servers that lose answers; a run is a seed, of which the receiver, a real WordPress (60 reports each) and a real WebDAV server (12) take at most five. */
  publish: {
    runs: 500,
    needsProgram: false,
    start: ({ env, report, more }) =>
      runScript('unit', ['tests/unit/publish/exactlyOnce.test.ts', 'tests/integration/publish-http.test.ts', 'tests/integration/publish-wordpress.test.ts', 'tests/integration/publish-webdav.test.ts', 'tests/integration/publish-webdav-afterwards.test.ts', ...more, '--bail=1', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], env),
    count: countsOfVitest,
  },
};
