import { IconPhotoDown } from '@tabler/icons-react';
import { useLanguage } from '../hooks/useLanguage';
import { useIntakes } from '../hooks/usePhotoImport';
import { IntakeProgress } from './IntakeProgress';
import { StatusItem } from './StatusItem';

/** Photos on their way in, whatever is on the screen; a click shows how far they are and how to end it. */
export function IntakeItem() {
  const intakes = useIntakes();
  const { t } = useLanguage();
  const [first] = intakes;
  if (!first) return null;
  return (
    <StatusItem icon={IconPhotoDown} label={t('intake.progress', { done: first.done, total: first.total })} name="intake"
      renderDetail={() => intakes.map((intake) => <IntakeProgress key={intake.intake} intake={intake} />)} />
  );
}
