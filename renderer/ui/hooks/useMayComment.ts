import { isEditable } from '../../domain/workflow/decide';
import { useOpenArticle } from './openArticle';
import { useWorkspace } from './workspace';

/** Whether comments on the open article may be written now: while it is on its way to an approval, by anybody. */
export function useMayComment(): boolean {
  const { article } = useWorkspace();
  const { problem, readOnly } = useOpenArticle();
  return article !== null && isEditable(article.state) && problem === null && !readOnly;
}
