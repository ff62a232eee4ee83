import type * as Y from 'yjs';
import type { BodyNode } from '../../domain/article/body';
import { articleSchema } from '../schema/articleSchema';
import { documentFormat, readBody } from './articleDocument';
import { withoutEmptyBlocks } from './emptyBlocks';
import { metaOf } from './parts';

/**
 * Why a document may be read but must not be bound to the editor, which would delete what it does not know.
 * `newer`: a newer program wrote it; `unknownContent`: the text holds what this program does not know;
 * `incomplete`: changes are missing on which later ones build.
 */
export type DocumentProblem = 'newer' | 'unknownContent' | 'incomplete';

/** @returns null when the document may be edited. Reads only. */
export function documentProblem(doc: Y.Doc): DocumentProblem | null {
  const format = metaOf(doc).get('format') ?? 1;
  if (typeof format !== 'number' || format > documentFormat) return 'newer';
  if (doc.store.pendingStructs || doc.store.pendingDs) return 'incomplete';
  return fitsSchema(readBody(doc)) ? null : 'unknownContent';
}

function fitsSchema(body: BodyNode): boolean {
  try {
    articleSchema.nodeFromJSON(withoutEmptyBlocks(body)).check();
    return true;
  } catch {
    return false;
  }
}
