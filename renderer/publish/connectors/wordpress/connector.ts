import type { Connector, Publication, RenderHtml, Work } from '../../../domain/publishing/connector';
import type { TransportAnswer } from '../../../domain/publishing/transport';
import { absorbDescription, absorbFindPhotos, absorbFinish, absorbPhotoProof, absorbUpload } from './absorbPhotos';
import { absorbCategory, absorbDraft, absorbFindPost, absorbInspection, absorbProof, absorbUpdate } from './absorbPost';
import { absorbFindLeftovers, absorbRemoval } from './absorbSweep';
import { accountTest } from './account';
import type { WordPressOutcome } from './next';
import { plan } from './plan';
import { withdrawPost } from './withdraw';
import { updateOver } from './update';
import { backToLookUp, parseWordPressProgress, wordpressStart, type WordPressProgress } from './progress';

/**
 * Publishes to a WordPress site through its REST API, exactly once and without a plugin there: a draft under the
 * publication's random key, its photos under slugs made from that key, one update that makes it public, and a look at what is
 * online. Whatever goes wrong, the next request is a look-up by those slugs.
 */
export function createWordPressConnector(renderHtml: RenderHtml): Connector<WordPressProgress> {
  function absorb(publication: Publication, progress: WordPressProgress, answer: TransportAnswer, part?: string): WordPressOutcome {
    const { at } = progress;
    if (part !== undefined) return absorbUpload(publication, progress, part, answer);
    switch (at.do) {
      case 'findPost':
        return absorbFindPost(publication, progress, answer);
      case 'createDraft':
        return absorbDraft(publication, progress, answer);
      case 'findPhotos':
        return absorbFindPhotos(publication, progress, at.page, answer);
      case 'uploadPhoto':
        // Uploads go side by side, each with its part.
        throw new RangeError('an upload without its photo');
      case 'finishPhoto':
        return absorbFinish(publication, progress, at.photo, answer);
      case 'describePhoto':
        return absorbDescription(publication, progress, at.photo, answer);
      case 'findCategory':
        return absorbCategory(publication, progress, answer);
      case 'inspectPost':
        return absorbInspection(publication, progress, answer, renderHtml);
      case 'publishPost':
        return absorbUpdate(progress, answer);
      case 'readPost':
        return absorbProof(publication, progress, answer, renderHtml);
      case 'readPhotos':
        return absorbPhotoProof(publication, progress, at, answer);
      case 'findLeftovers':
        return absorbFindLeftovers(publication, progress, answer);
      case 'removeLeftover':
        return absorbRemoval(progress, answer);
      case 'done':
        return { kind: 'go', progress };
    }
  }

  const publish: Work<WordPressProgress> = {
    start: () => wordpressStart,
    parse: parseWordPressProgress,
    plan: (publication, progress) => plan(publication, progress, renderHtml),
    absorb,
    lost: (_publication, progress) => backToLookUp(progress),
    arrived: (_publication, { photos }) => Object.keys(photos),
    sweep: ({ content }, progress) => ({ ...progress, leftovers: [], at: content.photos.length > 0 ? { do: 'readPhotos', page: 1, seen: [] } : { do: 'findLeftovers' } }),
  };

  return {
    ...publish,
    kind: 'wordpress',
    needsNetwork: true,
    update: updateOver(publish, renderHtml),
    withdraw: withdrawPost,
    test: accountTest,
  };
}
