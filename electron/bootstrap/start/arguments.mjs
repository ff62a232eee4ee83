import { Problem } from '../speech/problem.mjs';

/**
 * Takes `--sample OUT` out of what follows `npm start --`; the rest is for the program itself.
 * @param {string[]} args
 * @returns {{ sample?: string, rest: string[] }}
 */
export function parseStartArguments(args) {
  const rest = [];
  let sample;
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '--sample') sample = args[(at += 1)] ?? '';
    else if (args[at].startsWith('--sample=')) sample = args[at].slice('--sample='.length);
    else rest.push(args[at]);
  }
  if (sample === '' || sample?.startsWith('--')) throw new Problem('sample-needs-folder');
  return { sample, rest };
}
