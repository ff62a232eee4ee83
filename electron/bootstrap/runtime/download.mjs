import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../speech/problem.mjs';

const MAX_REDIRECTS = 5;
const ATTEMPTS = 3;
const SILENCE_MS = 30_000;

/**
 * Downloads one file and refuses it if it is not exactly the expected one.
 * @param {{ url: string, file: string, integrity: string, ca?: string, silenceMs?: number,
 *   onProgress?: (done: number, total: number) => void }} order `integrity`: `sha512-<base64>`
 * @returns {Promise<void>}
 */
export async function download(order) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await downloadOnce(order);
      return;
    } catch (error) {
      // A refused connection or a wrong answer will be the same in a second; a line that broke may hold next time.
      const broken = error.code === 'ECONNRESET' || error.code === 'download-stalled' || error.code === 'download-short';
      if (!broken || attempt === ATTEMPTS) throw asProblem(error);
    }
  }
}

async function downloadOnce({ url, file, integrity, ca, silenceMs = SILENCE_MS, onProgress }) {
  const response = await request(url, { ca, silenceMs });
  const total = Number(response.headers['content-length'] ?? 0);
  const [algorithm, expected] = splitIntegrity(integrity);
  const hash = createHash(algorithm);
  let done = 0;
  const silence = setTimeout(() => response.destroy(new Problem('download-stalled')), silenceMs);
  try {
    await pipeline(
      response,
      async function* count(source) {
        for await (const chunk of source) {
          silence.refresh();
          hash.update(chunk);
          done += chunk.length;
          onProgress?.(done, total);
          yield chunk;
        }
      },
      createWriteStream(file),
    );
  } finally {
    clearTimeout(silence);
  }
  if (total > 0 && done !== total) throw new Problem('download-short');
  if (hash.digest('base64') !== expected) throw new Problem('download-corrupt', { url: withoutSecrets(url) });
}

function request(url, { ca, silenceMs }, redirects = 0) {
  return new Promise((resolve, reject) => {
    const client = new URL(url).protocol === 'http:' ? http : https;
    const sent = client.get(url, { ca, timeout: silenceMs, headers: { accept: '*/*' } }, (response) => {
      const { statusCode = 0, headers } = response;
      if (statusCode >= 300 && statusCode < 400 && headers.location && redirects < MAX_REDIRECTS) {
        response.resume();
        resolve(request(new URL(headers.location, url).href, { ca, silenceMs }, redirects + 1));
      } else if (statusCode === 200) {
        resolve(response);
      } else {
        response.resume();
        reject(new Problem('download-refused', { url: withoutSecrets(url), status: statusCode }));
      }
    });
    sent.once('timeout', () => sent.destroy(new Problem('download-stalled')));
    sent.once('error', reject);
  });
}

function asProblem(error) {
  if (error instanceof Problem) return error;
  const isAboutTheDisk = ['ENOSPC', 'EACCES', 'EPERM', 'EROFS'].includes(error.code);
  return isAboutTheDisk ? error : new Problem('no-network', { reason: error.code ?? error.message }, { cause: error });
}

function splitIntegrity(integrity) {
  const dash = integrity.indexOf('-');
  return [integrity.slice(0, dash), integrity.slice(dash + 1)];
}

function withoutSecrets(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
