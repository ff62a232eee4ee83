import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PHP_FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'php');
const RESULT = '\n==result==\n';

/** Where PHP finds a site. */
export interface SitePlace {
  docroot: string;
  dbSocket: string;
  /** host:port for the links that WordPress makes */
  host: string;
}

/** Runs `code` (a PHP function body with `$args` and `$wpdb` at hand) inside the site and answers what it returns. */
export async function evaluateInSite<T>(place: SitePlace, code: string, args: Record<string, unknown> = {}): Promise<T> {
  const output = await runPhp('evaluate.php', place, JSON.stringify({ code, args }));
  const at = output.lastIndexOf(RESULT);
  if (at < 0) throw new Error(`PHP returned nothing:\n${output.slice(-2000)}`);
  return JSON.parse(output.slice(at + RESULT.length)) as T;
}

/** Runs one of the scripts in php/ with the site's docroot as argument and answers what it printed. */
export function runPhp(script: string, place: SitePlace, input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      'php',
      [
        '-d',
        'display_errors=stderr',
        '-d',
        'memory_limit=512M',
        '-d',
        'sendmail_path=/bin/false',
        join(PHP_FOLDER, script),
        place.docroot,
      ],
      { env: { ...process.env, TOA_SOAN_DB_SOCKET: place.dbSocket, TOA_SOAN_SITE_HOST: place.host } },
    );
    let output = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`php ${script} ended with ${code}:\n${`${complaint}\n${output}`.trim().slice(-2000)}`));
    });
    child.stdin.on('error', () => undefined); // a script that failed early reads nothing; its exit code tells
    child.stdin.end(input);
  });
}
