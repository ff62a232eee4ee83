import type { Publication, RenderHtml, Step } from '../../../domain/publishing/connector';
import type { TransportRequest } from '../../../domain/publishing/transport';
import { publishedPost } from './mapping';
import type { Phase, WordPressProgress } from './progress';
import * as requests from './requests';

/**
 * The next request of a publication.
 * @throws RangeError for a progress that contradicts itself (no post, or an unknown photo, in a phase that needs one).
 */
export function plan(publication: Publication, progress: WordPressProgress, renderHtml: RenderHtml): Step<WordPressProgress> {
  const { at } = progress;
  if (at.do === 'done') {
    const { contentHash, by } = publication.approval;
    // The receipt keeps what was seen; a page twice in every row is dear.
    const { seen, ...done } = progress;
    const { location, differences } = done;
    return { kind: 'done', progress: done, receipt: { location, contentHash, approvedBy: by, differences, ...(seen && { seen }) } };
  }
  if (at.do === 'uploadPhoto') {
    const missing = publication.content.photos.filter(({ id }) => !progress.photos[id]);
    return { kind: 'together', requests: missing.map(({ id }) => ({ ...requestStep(publication, progress, { do: 'uploadPhoto', photo: id }, renderHtml), part: id })) };
  }
  return requestStep(publication, progress, at, renderHtml);
}

function requestStep(publication: Publication, progress: WordPressProgress, at: Exclude<Phase, { do: 'done' }>, renderHtml: RenderHtml) {
  return { kind: 'request' as const, name: at.do as Exclude<Phase['do'], 'done'>, ...valuesOf(publication, at), request: requestOf(publication, progress, at, renderHtml) };
}

function requestOf(
  publication: Publication, progress: WordPressProgress, at: Exclude<Phase, { do: 'done' }>, renderHtml: RenderHtml,
): TransportRequest {
  switch (at.do) {
    case 'findPost':
      return requests.findPost(publication);
    case 'createDraft':
      return requests.createDraft(publication);
    case 'findPhotos':
    case 'readPhotos':
      return requests.listPhotos(publication, postOf(progress), at.page);
    case 'uploadPhoto': {
      const { photo, index } = photoOf(publication, at.photo);
      return requests.uploadPhoto(publication, postOf(progress), photo, index);
    }
    case 'finishPhoto':
      return requests.finishPhoto(publication, at.media);
    case 'describePhoto': {
      const sent = progress.photos[at.photo];
      if (!sent) throw new RangeError(`photo ${at.photo} was not sent`);
      return requests.describePhoto(publication, sent.media, photoOf(publication, at.photo).photo);
    }
    case 'findCategory':
      return requests.findCategory(publication);
    case 'inspectPost':
    case 'readPost':
      return requests.readPost(publication, postOf(progress));
    case 'publishPost':
      return requests.updatePost(publication, postOf(progress), publishedPost(publication, progress, renderHtml));
    case 'findLeftovers':
      return requests.findLeftovers(publication);
    case 'removeLeftover': {
      const [first] = progress.leftovers;
      if (!first) throw new RangeError('no leftover');
      return requests.remove(publication, first.kind, first.id);
    }
    default:
      throw new RangeError('no request in this phase');
  }
}

function valuesOf({ content }: Publication, at: Phase): { values?: Record<string, string> } {
  if (at.do === 'findCategory') return { values: { category: content.category.trim() } };
  if (!('photo' in at)) return {};
  const index = content.photos.findIndex((photo) => photo.id === at.photo);
  return { values: { number: String(index + 1), count: String(content.photos.length), file: content.photos[index]?.fileName ?? '' } };
}

function postOf(progress: WordPressProgress): number {
  if (progress.post === null) throw new RangeError('no post yet');
  return progress.post;
}

function photoOf({ content }: Publication, id: string) {
  const index = content.photos.findIndex((photo) => photo.id === id);
  const photo = content.photos[index];
  if (!photo) throw new RangeError(`no photo ${id} in the article`);
  return { photo, index };
}
