import { Modal } from '@mantine/core';
import type { Article } from '../../../domain/article/article';
import { useLanguage } from '../../hooks/useLanguage';
import type { CompareSide } from '../../hooks/workspace';
import { CompareView } from './CompareView';
import classes from './compare.module.css';

export interface Sides {
  readonly before: CompareSide;
  readonly after: CompareSide;
}
interface Props {
  /** Null while nothing is compared. */
  readonly sides: Sides | null;
  readonly article: Article | null;
  readonly onSides: (sides: Sides | null) => void;
}

/** Two revisions of the open article side by side, over the whole window. */
export function CompareScreen({ sides, article, onSides }: Props) {
  const { t } = useLanguage();
  const isOpen = sides !== null && article !== null;
  return (
    <Modal.Root opened={isOpen} onClose={() => onSides(null)} fullScreen returnFocus transitionProps={{ duration: 140, transition: 'fade' }}
      classNames={{ content: classes.content, body: classes.screen }}>
      <Modal.Content aria-label={t('compare.title')}>
        <Modal.Body>
          {isOpen && <CompareView sides={sides} article={article} onSides={onSides} onClose={() => onSides(null)} />}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
