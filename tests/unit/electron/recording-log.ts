import type { Log, LogLevel } from '../../../electron/services/log/log-file';

export interface RecordingLog extends Log {
  readonly lines: { level: LogLevel; message: string; detail?: unknown }[];
}

/** A log that remembers what it was told. */
export function recordingLog(): RecordingLog {
  const lines: RecordingLog['lines'] = [];
  const at = (level: LogLevel) => (message: string, detail?: unknown) => void lines.push({ level, message, detail });
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}
