import { Modal } from '@mantine/core';
import { useContent } from '../../hooks/openArticle';
import { useLanguage } from '../../hooks/useLanguage';
import { useWorkspace } from '../../hooks/workspace';
import { EmptyState } from '../EmptyState';
import { LightTable } from './LightTable';
import { OnePhoto } from './OnePhoto';

/** The photos of the open article, large: all on the light table, or one with its words. */
export function PhotoDesk({ editable }: { editable: boolean }) {
  const { t } = useLanguage();
  const { shownPhotos, showPhotos } = useWorkspace();
  return (
    <Modal opened={shownPhotos !== null} onClose={() => showPhotos(null)} title={t('photoDesk.title')} size="min(1400px, 96vw)" yOffset={16}
      closeButtonProps={{ 'aria-label': t('close') }} transitionProps={{ duration: 0 }}>
      <Photos editable={editable} />
    </Modal>
  );
}

/** Apart, so that a closed desk is not drawn anew while somebody types. */
function Photos({ editable }: { editable: boolean }) {
  const { t } = useLanguage();
  const { photos } = useContent();
  const { shownPhotos, showPhotos } = useWorkspace();
  const index = photos.findIndex(({ id }) => id === shownPhotos);
  const photo = photos[index];
  if (photos.length === 0) return <EmptyState {...(t('photos.empty', { returnObjects: true }) as { title: string; text: string })} />;
  if (!photo) return <LightTable photos={photos} editable={editable} onOpen={showPhotos} onClose={() => showPhotos(null)} />;
  return (
    <OnePhoto key={photo.id} photo={photo} number={index + 1} count={photos.length} editable={editable} onBack={() => showPhotos('all')}
      onStep={(by) => showPhotos(photos[index + by]?.id ?? photo.id)} />
  );
}
