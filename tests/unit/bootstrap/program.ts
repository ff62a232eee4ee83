import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const started = new Set<ChildProcess>();

/** A real process of one of the small programs beside these tests. */
export interface Program {
  pid: number;
  /** Resolves when the program has written that text, on stdout or stderr. */
  says: (text: string) => Promise<void>;
  said: () => string;
  closeInput: () => void;
  kill: (signal: NodeJS.Signals) => void;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts `programs/<name>` with some arguments. */
export function startProgram(name: string, args: string[], env: NodeJS.ProcessEnv = {}): Program {
  const file = fileURLToPath(new URL(`programs/${name}`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, LC_ALL: 'C', ...env } });
  started.add(child);
  let output = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const check of waiting) check();
    });
  }
  const ended = once(child, 'close').then(([code, signal]) => {
    started.delete(child);
    return { code: code as number | null, signal: signal as NodeJS.Signals | null };
  });
  return {
    pid: child.pid!,
    said: () => output,
    closeInput: () => child.stdin.end(),
    kill: (signal) => void child.kill(signal),
    ended,
    says: (text) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!output.includes(text)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        void ended.then(() => reject(new Error(`ended without saying "${text}", but: ${output}`)));
        check();
      }),
  };
}

/** Ends what a failed test left running. */
export async function endPrograms(): Promise<void> {
  await Promise.all(
    [...started].map(async (child) => {
      child.kill('SIGKILL');
      await once(child, 'close');
    }),
  );
}
