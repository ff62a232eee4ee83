import { IconPhotoOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Photo } from '../../domain/article/photo';
import { useDesk } from '../hooks/useDesk';
import { useLanguage } from '../hooks/useLanguage';
import classes from './Picture.module.css';

interface Props {
  readonly photo: Pick<Photo, 'hash'>;
  readonly size: 'thumb' | 'web';
  readonly alt: string;
  readonly className?: string;
}

/** A photo in one of its smaller sizes. One that cannot be shown leaves a quiet mark instead of the engine's broken picture. */
export function Picture({ photo, ...props }: Props) {
  return <Shown key={photo.hash} hash={photo.hash} {...props} />;
}

function Shown({ hash, size, alt, className = '' }: { hash: string } & Omit<Props, 'photo'>) {
  const { photos } = useDesk();
  const { t } = useLanguage();
  const [isGone, setGone] = useState(false);
  if (!isGone) return <img className={className} src={photos.address(hash, size)} alt={alt} loading="lazy" decoding="async" onError={() => setGone(true)} />;
  const words = alt === '' ? {} : { role: 'img', 'aria-label': `${alt}: ${t('intake.broken')}` };
  return <span className={`${className} ${classes.gone}`} data-gone title={t('intake.broken')} {...words}><IconPhotoOff size={18} aria-hidden /></span>;
}
