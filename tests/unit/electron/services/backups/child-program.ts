import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { build } from 'vite';

const PROJECT = path.resolve(import.meta.dirname, '../../../../..');

const source = `
import { Backups } from ${JSON.stringify(path.join(PROJECT, 'electron/services/backups/backups.ts'))};
import { JournalStore } from ${JSON.stringify(path.join(PROJECT, 'electron/services/journal/journal-store.ts'))};
const [root, statusFile, defaultFolder] = process.argv.slice(2);
const tell = (each) => process.stdout.write(JSON.stringify(each) + '\\n');
const log = { info() {}, warn() {}, error() {} };
const journal = await JournalStore.open(root + '/journal', { setAside: root + '/set-aside', log, access: 'full' });
const backups = await Backups.open({
  root, statusFile, defaultFolder, journal, appVersion: '0.3.0', log, onStatus() {},
  onProgress: (progress) => tell({ progress }),
});
await backups.make().then((made) => tell({ made }), (problem) => tell({ code: problem.code, status: backups.status() }));
`;

/** A program of its own that makes one backup of a desk, so that it can be killed or kept short of space. */
export async function backupProgram(home: string): Promise<{ file: string }> {
  const folder = path.join(home, 'program');
  await mkdir(folder);
  await writeFile(path.join(folder, 'entry.ts'), source);
  await symlink(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  await build({
    configFile: false,
    logLevel: 'silent',
    root: PROJECT,
    build: { ssr: path.join(folder, 'entry.ts'), outDir: folder, emptyOutDir: false, target: 'node20', rollupOptions: { output: { entryFileNames: 'program.mjs' } } },
  });
  return { file: path.join(folder, 'program.mjs') };
}

/** Starts a command, ended with the test, and gives what it says line by line. */
export function started(command: string, args: readonly string[]): { child: ChildProcessWithoutNullStreams; lines: AsyncIterable<unknown> } {
  const child = spawn(command, args);
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, lines: linesOf(child) };
}

async function* linesOf(child: ChildProcessWithoutNullStreams): AsyncGenerator<unknown> {
  let rest = '';
  for await (const chunk of child.stdout) {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line);
  }
}
