import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { captionLine } from '../../../domain/article/photo';
import { observePhotos, readPhotos } from '../../document/articleDocument';
import type { FigureOptions } from './figureWithView';

/** A photo in the text; its words are edited in the photo panel, so no caption can be lost with the picture. */
export function FigureView({ node, extension, selected }: NodeViewProps) {
  const { doc, pictureOf, words } = extension.options as FigureOptions;
  const find = () => readPhotos(doc).find((photo) => photo.id === node.attrs['photo']);
  const [photo, setPhoto] = useState(find);
  useEffect(() => {
    setPhoto(find());
    return observePhotos(doc, () => setPhoto(find()));
  }, [doc, node.attrs['photo']]);

  return (
    <NodeViewWrapper as="figure" data-selected={selected} data-drag-handle>
      {photo ? (
        <>
          <img src={pictureOf(photo.hash)} alt={photo.alt || photo.caption} width={photo.width} height={photo.height} draggable={false} />
          <figcaption data-empty={!photo.caption}>{captionLine(photo) || words.noCaption()}</figcaption>
        </>
      ) : (
        <figcaption data-missing>{words.missing()}</figcaption>
      )}
    </NodeViewWrapper>
  );
}
