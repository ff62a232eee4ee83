import type { z } from 'zod';
import type { TransportAnswer } from '../../../domain/publishing/transport';
import { readAnswer as readAnyAnswer, type Dialect, type Reading } from '../http/answers';

const wordpress: Dialect = (status, code) => {
  if (status === 404 || status === 410) {
    return /^rest_(post_invalid_id|already_trashed)$/.test(code)
      ? { kind: 'stop', problem: 'remoteGone' }
      : { kind: 'stop', problem: 'notWordPress', pausesTarget: true };
  }
  // WordPress also answers 500 when it will never take a file, an SVG named .jpg for one.
  return status >= 500 && code.startsWith('rest_upload_') ? { kind: 'stop', problem: 'refused' } : undefined;
};

/** Reads WordPress's answer as a resource of the given shape. A 200 with anything else in it is no success. */
export function readAnswer<Resource>(answer: TransportAnswer, shape: z.ZodType<Resource>): Reading<Resource> {
  return readAnyAnswer(answer, shape, wordpress);
}
