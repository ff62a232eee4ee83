import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ensurePackages } from '../debian/packages';

const run = promisify(execFile);
/** The tool, and Debian's package that has it. */
const packages = { pdftotext: 'poppler-utils', unzip: 'unzip' } as const;

/** Makes sure that small tools which judge exports are on this machine. @throws a sentence that says what to type */
export async function ensureTools(...tools: readonly (keyof typeof packages)[]): Promise<void> {
  const there = await Promise.all(tools.map((tool) => isThere(tool, '-v')));
  const missing = tools.filter((_tool, at) => !there[at]).map((tool) => packages[tool]);
  if (missing.length > 0) await ensurePackages('The tests of exports', missing);
}

/** Whether LibreOffice is there to judge: it is installed where that is possible, and elsewhere, loudly, nobody judges. */
export async function isOfficeThere(): Promise<boolean> {
  if (await isThere('soffice', '--version')) return true;
  try {
    await ensurePackages('The tests with LibreOffice', ['libreoffice-writer-nogui']);
    return true;
  } catch (error) {
    console.warn(`Nobody judges the Word files. ${(error as Error).message}`);
    return false;
  }
}

/** What a tool prints. @throws when it ends with an error */
export async function printed(tool: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(tool, args, { maxBuffer: 64 * 1024 * 1024, timeout: 120_000 });
  return stdout;
}

/** Has LibreOffice open documents and save them again. @param profile a folder for its settings, @param into where they go */
export async function resaved(files: readonly string[], { profile, into }: { profile: string; into: string }): Promise<void> {
  await printed('soffice', `-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'docx', '--outdir', into, ...files);
}

const isThere = (tool: string, question: string): Promise<boolean> =>
  run(tool, [question]).then(() => true, (error: NodeJS.ErrnoException) => error.code !== 'ENOENT');
