import { Modal } from '@mantine/core';
import type { Profile } from '../../../domain/people/profile';
import { useLanguage } from '../../hooks/useLanguage';
import { EnterForm } from './EnterForm';

/** Asks for the password of whoever is to take over. */
export function EnterDialog({ person, onClose }: { person: Profile | null; onClose: () => void }) {
  const { t } = useLanguage();
  return (
    <Modal opened={person !== null} onClose={onClose} size="sm" title={t('people.switch')} closeButtonProps={{ 'aria-label': t('close') }}>
      {person && <EnterForm key={person.id} person={person} onEntered={onClose} />}
    </Modal>
  );
}
