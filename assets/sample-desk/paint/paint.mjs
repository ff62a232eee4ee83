import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withDisplay } from '../../../electron/bootstrap/system/display.mjs';
import { sandboxFlags } from '../../../electron/bootstrap/system/sandbox.mjs';
import { pictures } from './pictures.mjs';

// Paints the photos of the sample desk and the icon of the program:
//   node assets/sample-desk/paint/paint.mjs [--out FOLDER] [NAME …]
// The same code gives the same pictures; run it after a change to a scene and commit what it wrote.

const here = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const wishes = process.argv.slice(2);
const outAt = wishes.indexOf('--out');
const [, out] = outAt < 0 ? [] : wishes.splice(outAt, 2);

const chosen = pictures.filter(({ file }) => wishes.length === 0 || wishes.some((wish) => path.basename(file).includes(wish)));
const electron = execFileSync(process.execPath, [here('../../../electron/bootstrap/electron-path.mjs')], { encoding: 'utf8' }).trim();
const scratch = mkdtempSync(path.join(tmpdir(), 'toa-soan-paint-'));
try {
  const jobs = chosen.map(({ file, draw, ...picture }, index) => {
    const svg = path.join(scratch, `${index}.svg`);
    writeFileSync(svg, draw());
    const target = out ? path.resolve(out, path.basename(file)) : here(file);
    mkdirSync(path.dirname(target), { recursive: true });
    return { ...picture, svg, file: target };
  });
  const list = path.join(scratch, 'list.json');
  writeFileSync(list, JSON.stringify(jobs));
  await withDisplay((env) => run(electron, [...sandboxFlags(), here('rasterise.mjs'), `--user-data-dir=${path.join(scratch, 'profile')}`, list], env));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function run(program, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`painting ended with ${code}`))));
  });
}
