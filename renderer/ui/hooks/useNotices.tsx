import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import type { Profile } from '../../domain/people/profile';
import { noticeKinds, type Notice } from '../../domain/review/notices';
import { useDesk } from './useDesk';
import { useLanguage } from './useLanguage';

/** More at once are told as one. */
const mostAtOnce = 2;
const shownMs = 12_000;

/**
 * Tells the person at work what came back, what was approved and what waits, here and, behind other windows, by the system.
 * @param openId the article on the screen: what was said of it goes
 */
export function useNotices(profile: Profile, openId: string | null, onOpen: (notice: Notice) => void): void {
  const desk = useDesk();
  const { t } = useLanguage();
  const latest = useRef({ t, onOpen });
  latest.current = { t, onOpen };
  const shown = useRef(new Map<string, string | undefined>());
  useEffect(() => hideShown(shown.current, (articleId) => openId !== null && articleId === openId), [openId]);

  useEffect(() => {
    const show = (title: string, text: string, notice?: Notice): void => {
      const id = notifications.show({
        title,
        message: !notice ? text : (
          <Group justify="space-between" gap="sm" wrap="nowrap">
            <Text size="sm" lang="vi" lineClamp={2}>{text}</Text>
            <Button size="compact-xs" variant="default" flex="none" onClick={() => {
              notifications.hide(id);
              latest.current.onOpen(notice);
            }}>
              {latest.current.t('notices.open')}
            </Button>
          </Group>
        ),
        autoClose: shownMs, color: 'gray', withBorder: true, closeButtonProps: { 'aria-label': latest.current.t('close') },
      });
      shown.current.set(id, notice?.articleId);
      if (!document.hasFocus()) void desk.notices.showOutside({ title, text }).catch((error: unknown) => desk.report('a system notification failed', error));
    };
    const stop = desk.notices.follow(profile, (news) => {
      const { t: words } = latest.current;
      if (news.length <= mostAtOnce) {
        for (const notice of news) show(words(`notices.${notice.kind}`), notice.headline || words('list.untitled'), notice);
        return;
      }
      const counts = noticeKinds.map((kind) => [kind, news.filter((notice) => notice.kind === kind).length] as const).filter(([, count]) => count > 0);
      show(words('notices.meanwhile'), counts.map(([kind, count]) => words(`notices.${kind}`, { count })).join(' · '));
    });
    // What is said to one person is not left standing for the next.
    return () => {
      stop();
      hideShown(shown.current, () => true);
    };
  }, [desk, profile.id, profile.role]);
}

/** Takes notices away; `shown` has the article of each, where it is about one. */
function hideShown(shown: Map<string, string | undefined>, which: (articleId: string | undefined) => boolean): void {
  for (const [id, articleId] of shown) {
    if (!which(articleId)) continue;
    notifications.hide(id);
    shown.delete(id);
  }
}
