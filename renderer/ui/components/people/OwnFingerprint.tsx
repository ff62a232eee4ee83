import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDesk } from '../../hooks/useDesk';
import { useLanguage } from '../../hooks/useLanguage';
import { useNotice } from '../../hooks/useNotice';
import { useWorkspace } from '../../hooks/workspace';

/** What the person at work reads out so that another desk can trust their key. */
export function OwnFingerprint() {
  const desk = useDesk();
  const { t } = useLanguage();
  const { attempt } = useNotice();
  const { profile } = useWorkspace();
  const [shown, setShown] = useState<string | null | undefined>(undefined);
  useEffect(() => {
    void attempt(() => desk.proof.fingerprint(profile.id)).then(setShown);
  }, [desk, profile.id]);
  if (shown === undefined) return null;
  return (
    <div>
      <Text size="sm" fw={500}>{t('fingerprint.mine')}</Text>
      {shown === null
        ? <Text size="sm" c="var(--ink-3)">{t('fingerprint.none')}</Text>
        : <><code data-fingerprint style={{ fontSize: 12.5 }}>{shown}</code><Text size="xs" c="var(--ink-3)" mt={2}>{t('fingerprint.text')}</Text></>}
    </div>
  );
}
