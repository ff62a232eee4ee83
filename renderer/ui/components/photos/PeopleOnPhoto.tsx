import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Photo, PicturedPerson } from '../../../domain/article/photo';
import { readFacts, readPhotos } from '../../../editor/document/articleDocument';
import { changePeople } from '../../../editor/document/photoChanges';
import { useOpenArticle } from '../../hooks/openArticle';
import { useDirectory } from '../../hooks/useDirectory';
import { useDocField } from '../../hooks/useDocField';
import { useHouseStyle } from '../../hooks/useHouseStyle';
import { useFields } from '../../hooks/useFields';
import { useLanguage } from '../../hooks/useLanguage';
import { CompletedInput } from '../inspector/facts/CompletedInput';
import { people as inDirectory, type PersonCompletion } from '../inspector/facts/completions';
import { folded } from '../../../domain/text/folding';
import classes from './PhotoDesk.module.css';

interface Props {
  readonly photo: Photo;
  readonly editable: boolean;
  /** The person who was just added: the name is typed next. */
  readonly added: string | null;
  readonly onAdd: () => void;
}

const move = <T,>(list: readonly T[], from: number, to: number): T[] => {
  const moved = list.filter((_one, index) => index !== from);
  moved.splice(to, 0, list[from]!);
  return moved;
};

/** Who is on a photo, from left to right: out of the meeting's people, the directory, or typed. */
export function PeopleOnPhoto({ photo, editable, added, onAdd }: Props) {
  const { doc, template } = useOpenArticle();
  const { t } = useLanguage();
  const style = useHouseStyle(doc) ?? template.style;
  const fields = useFields();
  const change = (next: (now: readonly PicturedPerson[]) => readonly PicturedPerson[]): void => changePeople(doc, fields, photo.id, style, next);
  const people = photo.people ?? [];
  return (
    <section aria-labelledby="photo-people">
      <Text size="sm" fw={600} id="photo-people" mb={4}>{t('photoDesk.people')}</Text>
      {editable && <Text size="xs" c="var(--ink-2)" mb={8}>{t('photoDesk.peopleHint')}</Text>}
      <Stack gap={10}>
        {people.map((person, index) => (
          <div key={person.id} className={classes.person} data-person>
            <span className={classes.number} aria-hidden>{index + 1}</span>
            <PersonFields photo={photo} person={person} editable={editable} isNew={person.id === added}
              onChange={(part) => change((now) => now.map((one) => (one.id === person.id ? { ...one, ...part } : one)))} />
            {editable && (
              <Group gap={0} wrap="nowrap">
                <ActionIcon variant="subtle" color="gray" size="sm" disabled={index === 0} aria-label={`${t('photoDesk.moveLeft')}: ${person.name}`}
                  onClick={() => change((now) => move(now, index, index - 1))}><IconArrowUp size={14} aria-hidden /></ActionIcon>
                <ActionIcon variant="subtle" color="gray" size="sm" disabled={index === people.length - 1} aria-label={`${t('photoDesk.moveRight')}: ${person.name}`}
                  onClick={() => change((now) => move(now, index, index + 1))}><IconArrowDown size={14} aria-hidden /></ActionIcon>
                <ActionIcon variant="subtle" color="gray" size="sm" aria-label={`${t('photoDesk.removePerson')}: ${person.name}`}
                  onClick={() => change((now) => now.filter(({ id }) => id !== person.id))}><IconX size={14} aria-hidden /></ActionIcon>
              </Group>
            )}
          </div>
        ))}
        {editable && <Button variant="subtle" color="gray" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd} style={{ alignSelf: 'start' }}>{t('photoDesk.addPerson')}</Button>}
      </Stack>
    </section>
  );
}

function PersonFields({ photo, person, editable, isNew, onChange }: {
  photo: Photo; person: PicturedPerson; editable: boolean; isNew: boolean; onChange: (part: Partial<PicturedPerson>) => void;
}) {
  const { doc } = useOpenArticle();
  const { t } = useLanguage();
  const directory = useDirectory();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) box.current?.querySelector('input')?.focus();
  }, [isNew]);
  const now = (): PicturedPerson | undefined => readPhotos(doc).find(({ id }) => id === photo.id)?.people?.find(({ id }) => id === person.id);
  const posts = useDocField(person.posts, () => now()?.posts ?? '', (value) => onChange({ posts: value }));

  /** The meeting's people first: nine of ten on its photos were on its sheet. */
  const find = (query: string): PersonCompletion[] => {
    const facts = readFacts(doc);
    const present = [...facts.chairs, ...facts.attendees, ...facts.hosts]
      .filter(({ name }) => folded(name).split(/\s+/u).some((part) => part.startsWith(folded(query))) || folded(name).includes(folded(query)))
      .map(({ id, name, posts: held }): PersonCompletion => ({ id, text: name, detail: held, posts: held }));
    const others = inDirectory(directory, facts.date)(query).filter(({ text }) => !present.some((one) => one.text === text));
    return [...present, ...others].slice(0, 8);
  };
  return (
    <div ref={box}>
      <Stack gap={4}>
        <CompletedInput label={t('facts.name')} value={person.name} read={() => now()?.name ?? ''} disabled={!editable} name="pictured" find={find}
          onChange={(name) => onChange({ name })} onChoose={(chosen) => onChange({ name: chosen.text, posts: chosen.posts })} />
        <TextInput size="xs" aria-label={t('facts.posts')} placeholder={t('facts.posts')} disabled={!editable} {...posts} />
      </Stack>
    </div>
  );
}
