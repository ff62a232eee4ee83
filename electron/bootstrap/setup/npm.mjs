import path from 'node:path';
import { existsSync } from 'node:fs';
import { Problem } from '../speech/problem.mjs';
import { isLeaving } from './leaving.mjs';
import { projectRoot } from './places.mjs';
import { runProgram } from './run-program.mjs';

// npm's own patience (up to a minute between tries) is too long for somebody who sees nothing happen.
const IMPATIENT = ['--fetch-retries=2', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'];
const NETWORK = /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;
const CERTIFICATE = /SELF_SIGNED_CERT|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_HAS_EXPIRED/;

/**
 * Runs npm, the one this Node came with, with the person's own settings.
 * @param {string[]} args
 * @param {{ onLine?: (line: string) => void }} [options]
 * @returns {ReturnType<typeof runProgram>}
 */
export async function runNpm(args, options = {}) {
  const [command, first] = npmCommand();
  try {
    return await runProgram(command, [...first, ...args, ...IMPATIENT], { cwd: projectRoot, ...options });
  } catch (cause) {
    throw new Problem('npm-missing', {}, { cause });
  }
}

/**
 * Names what went wrong in an npm run that failed.
 * @param {{ stdout: string, stderr: string, code: number, signal: string | null }} result
 * @param {string} otherwise the problem's code when it is none of the well-known ones
 * @returns {Problem}
 */
export function npmProblem(result, otherwise) {
  const said = `${result.stderr}\n${result.stdout}`;
  if (isLeaving() || result.signal) return new Problem('interrupted', {}, { exitCode: 130 });
  if (/\bENOSPC\b/.test(said)) return new Problem('disk-full', { path: projectRoot });
  if (CERTIFICATE.test(said)) return new Problem('certificate', { reason: lastErrors(said) });
  const network = NETWORK.exec(said);
  if (network) return new Problem('no-network', { reason: network[1] });
  return new Problem(otherwise, { reason: lastErrors(said) });
}

function npmCommand() {
  // Started through npm itself: the very same npm.
  const running = process.env.npm_execpath;
  if (running && /npm-cli\.c?js$/.test(running) && existsSync(running)) return [process.execPath, [running]];
  const besideNode = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  if (process.platform === 'win32' && existsSync(besideNode)) return [process.execPath, [besideNode]];
  return ['npm', []];
}

function lastErrors(said) {
  const lines = said.split('\n').filter((line) => /^npm (?:error|ERR!)/.test(line) && !/complete log|debug-0/.test(line));
  return lines.map((line) => line.replace(/^npm (?:error|ERR!) ?/, '').trim()).filter(Boolean).slice(0, 4).join(' · ') || '?';
}
