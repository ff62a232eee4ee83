import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ensurePackages } from '../debian/packages';

const run = promisify(execFile);

/** Makes sure that exiftool is on this machine, from wherever. @throws a sentence that says what to type */
export async function ensureExiftool(): Promise<void> {
  if (await run('exiftool', ['-ver']).then(() => true, () => false)) return;
  await ensurePackages('The tests of photo metadata', ['libimage-exiftool-perl']);
}

/** What exiftool prints. @throws when it ends with an error */
export async function exiftool(...args: string[]): Promise<string> {
  const { stdout } = await run('exiftool', args, { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** Bytes that exiftool takes out of a file. */
export async function exiftoolBytes(...args: string[]): Promise<Buffer> {
  const { stdout } = await run('exiftool', ['-b', ...args], { maxBuffer: 64 * 1024 * 1024, encoding: 'buffer' });
  return stdout;
}

/** What exiftool says of a file, by group and name: "XMP-dc:Description". Lists as lists, numbers as they are stored. */
export async function tagsOf(file: string, ...args: string[]): Promise<Record<string, unknown>> {
  const [tags] = JSON.parse(await exiftool('-json', '-a', '-G1', '-n', '-struct', ...args, file)) as [Record<string, unknown>];
  return tags;
}

/** What exiftool finds wrong with a file; "OK" alone when nothing is, not even a small thing. */
export async function faultsOf(file: string): Promise<string> {
  return (await exiftool('-validate', '-warning', '-error', '-a', '-s3', file)).trim();
}
