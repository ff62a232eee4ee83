import { Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { textBlocks, textOf } from '../../../domain/article/body';
import { readReport } from '../../../domain/reading/readReport';
import type { Reading } from '../../../domain/reading/reading';
import { readBody } from '../../../editor/document/articleDocument';
import { isUntouched } from '../../../editor/document/takeReading';
import { useOpenArticle } from '../../hooks/openArticle';
import { useDirectory } from '../../hooks/useDirectory';
import { useLanguage } from '../../hooks/useLanguage';
import { FoundFacts } from './FoundFacts';
import { ReadText } from './ReadText';

interface Props {
  readonly opened: boolean;
  readonly editable: boolean;
  readonly onClose: () => void;
}

/** Reads the facts of the open article out of a text, and takes what the person confirms. */
export function ReadingDialog({ opened, editable, onClose }: Props) {
  const { t } = useLanguage();
  return (
    <Modal opened={opened} onClose={onClose} title={t('reading.title')} size={860} yOffset={24} closeButtonProps={{ 'aria-label': t('close') }}>
      {editable ? <Steps onClose={onClose} /> : <Text>{t('reading.readOnly')}</Text>}
    </Modal>
  );
}

function Steps({ onClose }: Pick<Props, 'onClose'>) {
  const { doc, template } = useOpenArticle();
  const directory = useDirectory();
  const [untouched] = useState(() => isUntouched(doc, template));
  const [own] = useState(() => textBlocks(readBody(doc)).map(textOf).filter((text) => text.trim()).join('\n'));
  const [text, setText] = useState(untouched ? '' : own);
  const [reading, setReading] = useState<Reading | null>(null);
  if (reading) return <FoundFacts reading={reading} offersBody={untouched && text !== own} onBack={() => setReading(null)} onDone={onClose} />;
  return <ReadText text={text} own={own} onText={setText} onClose={onClose} onRead={() => setReading(readReport(text, { newId: () => crypto.randomUUID(), directory }))} />;
}
