import { appendFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { redact } from './redact';

export type LogLevel = 'info' | 'warn' | 'error';

/** Where the program tells what happened. Never throws: a full disk must not stop work because of its own report. */
export interface Log {
  info(message: string, detail?: unknown): void;
  warn(message: string, detail?: unknown): void;
  error(message: string, detail?: unknown): void;
}

const MAX_BYTES = 5 * 1024 * 1024;
const FILES_KEPT = 3;

/**
 * A log of one JSON object a line in `desk.log`, with two older files beside it.
 * @param folder must exist
 */
export function openLog(folder: string, { maxBytes = MAX_BYTES, now = () => new Date() } = {}): Log {
  const nth = (index: number) => path.join(folder, index === 0 ? 'desk.log' : `desk.${index}.log`);
  let bytes = sizeOf(nth(0));

  const rotate = () => {
    rmSync(nth(FILES_KEPT - 1), { force: true });
    for (let index = FILES_KEPT - 2; index >= 0; index -= 1) {
      if (sizeOf(nth(index)) > 0) renameSync(nth(index), nth(index + 1));
    }
    bytes = 0;
  };

  // Written at once, not queued: the lines before a crash are the ones that count.
  const write = (level: LogLevel, message: string, detail?: unknown) => {
    try {
      const line = `${JSON.stringify({ at: now().toISOString(), level, message: redact(message), detail: redact(detail) })}\n`;
      if (bytes > 0 && bytes + Buffer.byteLength(line) > maxBytes) rotate();
      appendFileSync(nth(0), line);
      bytes += Buffer.byteLength(line);
    } catch {
      // No place left to tell it.
    }
  };

  return {
    info: (message, detail) => write('info', message, detail),
    warn: (message, detail) => write('warn', message, detail),
    error: (message, detail) => write('error', message, detail),
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
