import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useLanguage } from '../../hooks/useLanguage';

/** How far ahead of the end of a list further lines are asked for. */
const ahead = '300px';

/** The end of a list that goes on: asks for more when it comes into sight, or when it is pressed. */
export function MoreLines({ onMore }: { onMore: () => void }) {
  const { t } = useLanguage();
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { root: end.current?.closest('[data-lines]') ?? null, rootMargin: ahead });
    if (end.current) watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [onMore]);
  return <Button ref={end} variant="subtle" fullWidth onClick={onMore}>{t('list.more')}</Button>;
}
