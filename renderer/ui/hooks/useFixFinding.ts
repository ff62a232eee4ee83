import type { Finding } from '../../domain/checks';
import { readMeta } from '../../editor/document/articleDocument';
import { readPhotos } from '../../editor/document/photos';
import { retyped } from '../../editor/document/textChange';
import { useEditorRef } from './editorRef';
import { useOpenArticle } from './openArticle';
import { useFields } from './useFields';
import { sharedContent } from './sharedContent';

/** Carries out the fix of a finding where it is: in the text, the headline or a field of a photo. Words that changed meanwhile stay. */
export function useFixFinding(): (finding: Finding) => void {
  const article = useOpenArticle();
  const editor = useEditorRef();
  const fields = useFields();
  return (finding) => {
    const { fix, where, photo: id, field } = finding;
    if (!fix) return;
    const { doc } = article;
    const seen = sharedContent(article).current();
    const fixed = (text: string): string => text.slice(0, fix.range.from) + fix.text + text.slice(fix.range.to);
    if (where === 'body') editor.current?.commands.fixFinding(finding);
    else if (where === 'headline' && readMeta(doc, 'headline') === seen.headline) fields.write({ kind: 'headline' }, retyped(seen.headline, fixed(seen.headline), fields.read({ kind: 'headline' })));
    else if (where === 'photos' && field) {
      const now = readPhotos(doc).find((photo) => photo.id === id)?.[field];
      if (id && now !== undefined && now === seen.photos.find((photo) => photo.id === id)?.[field]) fields.write({ kind: 'photo', id, field }, retyped(now, fixed(now), fields.read({ kind: 'photo', id, field })));
    }
  };
}
