import { phrase } from './describe.mjs';
import { spokenLanguage } from './language.mjs';

/**
 * Tells the person one thing, in their language. On stderr, so that a command's result on stdout stays alone.
 * @param {string} key a key of messages.mjs
 * @param {Record<string, string | number>} [details]
 */
export function say(key, details) {
  process.stderr.write(`${inWords(key, details)}\n`);
}

/**
 * The same words, for those who print them elsewhere.
 * @param {string} key
 * @param {Record<string, string | number>} [details]
 * @returns {string}
 */
export function inWords(key, details) {
  return phrase(key, details, spokenLanguage(process.env));
}
