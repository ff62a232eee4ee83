import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { captionLine, type Photo } from '../../../domain/article/photo';
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
          <Picture key={photo.hash} photo={photo} address={pictureOf(photo.hash)} broken={words.broken} />
          <figcaption data-empty={!photo.caption}>{captionLine(photo) || words.noCaption()}</figcaption>
        </>
      ) : (
        <figcaption data-missing>{words.missing()}</figcaption>
      )}
    </NodeViewWrapper>
  );
}

/** The picture itself, or a mark in its place: its words stay in any case. */
function Picture({ photo, address, broken }: { photo: Photo; address: string; broken: () => string }) {
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <div data-broken contentEditable={false}>{broken()}</div>;
  return (
    <img src={address} alt={photo.alt || photo.caption} width={photo.width} height={photo.height} draggable={false} decoding="async" onError={() => setBroken(true)} />
  );
}
