import { useEffect, useState } from 'react';
import type { Article } from '../../domain/article/article';
import { useContent } from './openArticle';
import { useDesk } from './useDesk';

/** Whether the words of the open article are others than those that its approval was given for. */
export function useIsApprovalVoid({ approval }: Article): boolean {
  const desk = useDesk();
  const content = useContent();
  const [isVoid, setVoid] = useState(false);
  const wanted = approval?.contentHash;
  useEffect(() => {
    if (wanted === undefined) return setVoid(false);
    let isCurrent = true;
    void desk.proof.isContent(content, wanted).then((isSame) => isCurrent && setVoid(!isSame));
    return () => {
      isCurrent = false;
    };
  }, [desk, content, wanted]);
  return isVoid;
}
