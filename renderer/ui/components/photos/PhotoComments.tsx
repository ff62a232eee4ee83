import { Text } from '@mantine/core';
import { isOpen } from '../../../domain/review/thread';
import { useComments } from '../../hooks/sharedComments';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useWatch } from '../../hooks/useWatch';
import classes from './PhotoDesk.module.css';

/** The open comments on a photo or its caption; answered and settled beside the text. */
export function PhotoComments({ photoId }: { readonly photoId: string }) {
  const desk = useDesk();
  const { t } = useLanguage();
  const people = useWatch(() => desk.people.watchProfiles(), [desk]) ?? [];
  const open = useOpenCommentsOf()(photoId);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="photo-comments">
      <Text size="sm" fw={600} id="photo-comments" mb={4}>{t('comments.open', { count: open.length })}</Text>
      <ul className={classes.comments}>
        {open.map(({ id, by, text, replies }) => (
          <li key={id} data-photo-comment>
            {[{ by, text }, ...replies].map((remark, index) => (
              <p key={index}><b>{people.find((person) => person.id === remark.by)?.name ?? t('history.someone')}</b>: {remark.text}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Finds the open comments on a photo of the open article. */
export function useOpenCommentsOf() {
  const threads = useComments().map(({ thread }) => thread).filter(isOpen);
  return (photoId: string) => threads.filter(({ anchor }) => (anchor.on === 'photo' || anchor.on === 'caption') && anchor.photo === photoId);
}
