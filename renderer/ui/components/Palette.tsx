import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconFileText, IconSearch } from '@tabler/icons-react';
import { useReducer } from 'react';
import { commands, type Command } from '../../app/commands';
import { filterOf } from '../../app/sections';
import { folded } from '../../domain/text/folding';
import { useDesk } from '../hooks/useDesk';
import { useLanguage } from '../hooks/useLanguage';
import { useWatch } from '../hooks/useWatch';
import { useWorkspace } from '../hooks/workspace';
import { Shortcut } from './Shortcut';

const recentArticles = 50;

/** Every command and the newest articles, found without diacritics. */
export function Palette() {
  const desk = useDesk();
  const { t } = useLanguage();
  const { commandContext, profile, run, openArticle } = useWorkspace();
  const articles = useWatch(() => desk.articles.watchList(filterOf('archive', profile.id), recentArticles), [desk, profile.id]) ?? [];

  // What is offered depends on where the cursor is, of which no rendering tells.
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);

  const groups: SpotlightActionGroupData[] = [
    {
      group: t('palette.commands'),
      actions: commands.filter((command) => command.id !== 'palette.open' && !command.menuOnly && command.when(commandContext)).map((command) => ({
        id: command.id,
        label: t(`commands.${command.id}`),
        onClick: () => run(command),
        rightSection: keysOf(command) && <Shortcut keys={keysOf(command)!} />,
      })),
    },
    {
      group: t('palette.articles'),
      actions: articles.map((article) => ({
        id: article.id,
        label: article.headline || t('list.untitled'),
        description: t(`states.${article.state}`),
        leftSection: <IconFileText size={16} aria-hidden />,
        onClick: () => {
          commandContext.goTo('archive');
          openArticle(article.id);
        },
      })),
    },
  ];

  return (
    <Spotlight
      actions={groups}
      onSpotlightOpen={lookAgain}
      shortcut={null}
      scrollable
      maxHeight={420}
      highlightQuery={false}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      nothingFound={t('palette.nothing')}
      filter={(query, actions) => matching(query, actions as SpotlightActionGroupData[])}
      searchProps={{ leftSection: <IconSearch size={16} aria-hidden />, placeholder: t('palette.placeholder'), 'aria-label': t('palette.placeholder') }}
    />
  );
}

const keysOf = ({ shortcut, keys }: Command): string | undefined => shortcut ?? keys;

/** All words of the query somewhere in the label, in any order. */
function matching(query: string, groups: readonly SpotlightActionGroupData[]): SpotlightActionGroupData[] {
  const words = folded(query).split(/\s+/u).filter(Boolean);
  const matches = (action: SpotlightActionData): boolean => words.every((word) => folded(action.label ?? '').includes(word));
  return groups.map((group) => ({ ...group, actions: group.actions.filter(matches) })).filter((group) => group.actions.length > 0);
}
