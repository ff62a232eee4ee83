import { say } from '../speech/say.mjs';

/** What must be undone however this process ends, newest first. Synchronous: an exit waits for nothing. */
const undo = new Set();
/** Programs we wait for; while there is one, a signal is theirs to answer. */
const children = new Set();
let listening = false;
let asked = 0;

/**
 * Has something undone when the process ends, by itself or by a signal.
 * @param {() => void} step
 * @returns {() => void} call it once the step is no longer needed
 */
export function onLeaving(step) {
  listen();
  undo.add(step);
  return () => undo.delete(step);
}

/**
 * Lets a running program answer Ctrl-C and termination itself, so that it can close in order.
 * @param {import('node:child_process').ChildProcess} child
 */
export function leaveSignalsTo(child) {
  listen();
  children.add(child);
  child.once('close', () => children.delete(child));
}

/**
 * Whether the person has asked us to stop: what fails from then on fails because of that.
 * @returns {boolean}
 */
export function isLeaving() {
  return asked > 0;
}

function listen() {
  if (listening) return;
  listening = true;
  process.on('exit', undoAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => answer(signal));
}

function answer(signal) {
  asked += 1;
  const exitCode = signal === 'SIGINT' ? 130 : 143;
  if (children.size === 0 || asked > 2) {
    for (const child of children) child.kill('SIGKILL');
    process.stderr.write('\n');
    say('interrupted');
    process.exit(exitCode);
  }
  // A terminal's Ctrl-C has reached the child already, and test runners take a second one as "stop at once".
  const alreadyThere = signal === 'SIGINT' && process.stdin.isTTY;
  if (!alreadyThere) for (const child of children) child.kill(signal);
}

function undoAll() {
  for (const step of [...undo].toReversed()) {
    try {
      step();
    } catch {
      // The others still have to be undone.
    }
  }
  undo.clear();
}
