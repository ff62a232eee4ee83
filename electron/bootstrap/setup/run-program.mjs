import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { leaveSignalsTo } from './leaving.mjs';

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeoutMs?: number,
 *   onLine?: (line: string) => void }} [options] `show`: the program uses our terminal; else its output is collected
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null, stdout: string, stderr: string, timedOut: boolean }>}
 */
export function runProgram(command, args, { cwd, env = process.env, show = false, timeoutMs, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    leaveSignalsTo(child);
    const output = { stdout: '', stderr: '' };
    if (!show) {
      child.stdout.setEncoding('utf8').on('data', (text) => (output.stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text) => (output.stderr += text));
      if (onLine) createInterface({ input: child.stderr }).on('line', onLine);
    }
    let timedOut = false;
    const timer = timeoutMs && setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: code ?? exitCodeOf(signal), signal, timedOut, ...output });
    });
  });
}

// What a shell reports for a program that a signal ended.
function exitCodeOf(signal) {
  return { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 }[signal] ?? 1;
}
