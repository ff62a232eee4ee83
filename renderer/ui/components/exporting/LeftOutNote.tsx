import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';

/** Says so when an article has open suggestions: the file has the words as they were before them. */
export function LeftOutNote({ articleId }: { readonly articleId: string }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isWanted = true;
    desk.exports.openSuggestions(articleId).then(
      (open) => isWanted && setCount(open),
      (error: unknown) => desk.report('open suggestions not counted', error),
    );
    return () => { isWanted = false; };
  }, [desk, articleId]);
  if (count === 0) return null;
  return <Alert color="gray" variant="outline" role="status" p="xs" icon={<IconAlertTriangle size={16} aria-hidden />}>{t('suggestions.leftOut', { count })}</Alert>;
}
