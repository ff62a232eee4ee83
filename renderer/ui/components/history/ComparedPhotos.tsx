import type { PhotoChange } from '../../../compare/comparison';
import { isEntryChanged, isTextChanged } from '../../../compare/counts';
import type { Photo } from '../../../domain/article/photo';
import { useLanguage } from '../../hooks/useLanguage';
import { Picture as Shown } from '../Picture';
import { EntryHead } from './EntryHead';
import { SideBySide } from './SideBySide';
import classes from './compare.module.css';

/** The photos that changed, before and after, with their words. */
export function ComparedPhotos({ photos }: { photos: readonly PhotoChange[] }) {
  const { t } = useLanguage();
  const changed = photos.filter(isEntryChanged);
  return (
    <section className={classes.side} aria-labelledby="compare-photos">
      <h3 className={classes.sideTitle} id="compare-photos">{t('compare.photos')}</h3>
      {changed.length === 0 && <p className={classes.untouched}>{t('compare.untouched')}</p>}
      {changed.map((photo) => (
        <div key={photo.id} className={classes.card} data-change tabIndex={-1}>
          <EntryHead name={t('photos.number', { number: photo.to ?? photo.from })} change={photo} replaced={photo.replaced} />
          <div className={classes.pair}>
            <Picture photo={photo.before} />
            <Picture photo={photo.after} />
          </div>
          {(['caption', 'credit', 'alt'] as const).map((field) => isTextChanged(photo.fields[field]!) && (
            <SideBySide key={field} label={t(`photos.${field}`)} change={photo.fields[field]!} />
          ))}
        </div>
      ))}
    </section>
  );
}

function Picture({ photo }: { photo: Photo | null }) {
  const { t } = useLanguage();
  if (!photo) return <span className={classes.noPicture}>{t('compare.noPhoto')}</span>;
  return <Shown className={classes.picture} photo={photo} size="web" alt={photo.alt || photo.caption || photo.fileName} />;
}
