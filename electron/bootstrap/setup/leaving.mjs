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
  undo.add(step);
  listen();
  return () => {
    undo.delete(step);
    listen();
  };
}

/**
 * Lets a running program answer Ctrl-C and termination itself, so that it can close in order.
 * @param {import('node:child_process').ChildProcess} child
 */
export function leaveSignalsTo(child) {
  children.add(child);
  listen();
  child.once('close', () => {
    children.delete(child);
    listen();
  });
}

/**
 * Whether the person has asked us to stop: what fails from then on fails because of that.
 * @returns {boolean}
 */
export function isLeaving() {
  return asked > 0;
}

// Only while there is something to see to: at other times a signal ends this process as it ends any other.
function listen() {
  const needed = undo.size + children.size > 0;
  if (needed === listening) return;
  listening = needed;
  const change = needed ? 'on' : 'off';
  process[change]('exit', undoAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process[change](signal, answer);
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
