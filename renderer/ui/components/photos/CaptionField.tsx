import { Textarea } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import type { Photo } from '../../../domain/article/photo';
import { codesOf, expandCodes, type Codebook } from '../../../domain/captions/shorthand';
import { readFacts } from '../../../editor/document/articleDocument';
import { useOpenArticle } from '../../hooks/openArticle';
import { useDirectory } from '../../hooks/useDirectory';
import { useHouseStyle } from '../../hooks/useHouseStyle';
import { useLanguage } from '../../hooks/useLanguage';
import { useTypographicField } from '../../hooks/useTypographicField';
import { useWordedField } from '../../hooks/useWordedField';
import { FieldSuggestions } from '../suggestions/FieldSuggestions';

/** The codes that a caption of the open article may hold, as its facts give them at this moment. */
export function useCodebook(): () => Codebook {
  const { doc, template } = useOpenArticle();
  const directory = useDirectory();
  const style = useHouseStyle(doc) ?? template.style;
  return () => {
    const facts = readFacts(doc);
    return { codes: codesOf(facts, style), directory, style, day: facts.date };
  };
}

/** The caption of a photo; codes in it become names and posts as soon as they are closed. */
export function CaptionField({ photo, editable, minRows = 2 }: { photo: Photo; editable: boolean; minRows?: number }) {
  const { t } = useLanguage();
  const codebook = useCodebook();
  const signs = useTypographicField();
  const cursor = useRef<{ readonly field: HTMLTextAreaElement; readonly at: number } | null>(null);
  const field = useWordedField({ kind: 'photo', id: photo.id, field: 'caption' });
  // What is put in for a code would leave the cursor at the end.
  useLayoutEffect(() => {
    if (cursor.current) cursor.current.field.setSelectionRange(cursor.current.at, cursor.current.at);
    cursor.current = null;
  });
  return (
    <div>
      <Textarea ref={signs} autosize minRows={minRows} maxRows={8} label={t('photos.caption')} placeholder={t('photos.captionHint')} disabled={!editable} spellCheck lang="vi" data-comment-on="caption" data-comment-photo={photo.id} {...field}
        onChange={(event) => {
          const { value, selectionStart } = event.currentTarget;
          const isComposing = (event.nativeEvent as InputEvent).isComposing;
          const expanded = isComposing ? null : expandCodes(value, selectionStart, codebook());
          if (expanded && expanded.text !== value) {
            cursor.current = { field: event.currentTarget, at: expanded.cursor };
            field.onChange({ currentTarget: { value: expanded.text } });
          } else field.onChange(event);
        }} />
      <FieldSuggestions place={{ kind: 'photo', id: photo.id, field: 'caption' }} editable={editable} />
    </div>
  );
}
