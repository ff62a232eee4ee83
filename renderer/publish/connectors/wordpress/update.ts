import type { Publication, RenderHtml, Work } from '../../../domain/publishing/connector';
import { isUntouched } from '../../../domain/publishing/seen';
import { PublishProblem, type TransportAnswer } from '../../../domain/publishing/transport';
import { compared, gone, seenOf } from './absorbPost';
import { readAnswer } from './answers';
import { comparePost } from './compare';
import { correctedPost, wordsSent } from './mapping';
import { go, obey, type WordPressOutcome } from './next';
import { parseWordPressProgress, wordpressStart, type Phase, type WordPressProgress } from './progress';
import * as requests from './requests';
import { postResource } from './resources';

/**
 * Brings a post up to date where it is: looks at it, sends what is new of the photos, looks once more right before the post is
 * written, and reads it back. What somebody changed over there stops it. Photos that have stayed are not sent again.
 * @param publish what a correction has in common with a first publication
 */
export function updateOver(publish: Work<WordPressProgress>, renderHtml: RenderHtml): Work<WordPressProgress> {
  /** WordPress takes no condition with an update, so the look comes right before it. */
  function absorbLook(publication: Publication, progress: WordPressProgress, answer: TransportAnswer): WordPressOutcome {
    const reading = readAnswer(answer, postResource);
    if (reading.kind === 'error') return obey(progress, reading.verdict);
    const found = reading.resource;
    if (found.status === 'trash') return gone(progress, 'in the bin');
    const now = seenOf(found);
    if (publication.before && isUntouched(publication.before, now)) return go(progress, isReady(publication, progress) ? { do: 'publishPost' } : { do: 'findPhotos', page: 1 });
    // What was asked for is there: an earlier try wrote it, and its answer was lost.
    if (isReady(publication, progress) && comparePost(publication, progress, found, renderHtml).length === 0) return compared(publication, progress, found, renderHtml);
    return { kind: 'stop', progress, problem: { code: 'remoteChanged' }, conflict: now };
  }

  return {
    ...publish,
    start: ({ before, content }) => {
      const there = parseWordPressProgress(before?.progress);
      if (!there || there.post === null) throw new PublishProblem({ code: 'internal', detail: 'nothing is known of the post' });
      const at: Phase = content.category.trim() ? { do: 'findCategory' } : { do: 'inspectPost' };
      return { ...wordpressStart, at, post: there.post, location: there.location, photos: keptPhotos(content.photos, there.photos) };
    },
    plan: (publication, progress) =>
      progress.at.do === 'publishPost' && progress.post !== null
        ? { kind: 'request', name: 'publishPost', request: requests.updatePost(publication, progress.post, correctedPost(publication, progress, renderHtml)) }
        : publish.plan(publication, progress),
    absorb: (publication, progress, answer, part) =>
      progress.at.do === 'inspectPost' ? absorbLook(publication, progress, answer) : publish.absorb(publication, progress, answer, part),
  };
}

const isReady = ({ content }: Publication, { photos }: WordPressProgress): boolean =>
  content.photos.every(({ id }) => photos[id]?.finished === true && photos[id].described);

/** The photos of the earlier version that are the same file still; new words of theirs are sent. */
function keptPhotos(photos: Publication['content']['photos'], sent: WordPressProgress['photos']): WordPressProgress['photos'] {
  return Object.fromEntries(photos.flatMap((photo) => {
    const there = sent[photo.id];
    if (there?.hash !== photo.hash) return [];
    return [[photo.id, { ...there, described: there.words === wordsSent(photo) }] as const];
  }));
}
