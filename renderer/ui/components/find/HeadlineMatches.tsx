import { Fragment } from 'react';
import { createPortal } from 'react-dom';
import type { Match } from '../../../editor/find/articleMatches';
import paper from '../paper/Paper.module.css';
import classes from './Find.module.css';

interface Props {
  /** The headline's field, under whose words the matches are painted: a field has no highlights of its own. */
  readonly field: HTMLElement | null;
  readonly matches: readonly Match[];
  readonly current: Match | null;
}

export function HeadlineMatches({ field, matches, current }: Props) {
  const own = matches.filter(({ where }) => where === 'headline');
  const [first] = own;
  if (!field?.parentElement || !first) return null;
  const { text } = first;
  return createPortal(
    <div className={`${paper.headline} ${classes.headline}`} aria-hidden data-find="headline">
      {own.map((match, index) => (
        <Fragment key={match.range.from}>
          {text.slice(own[index - 1]?.range.to ?? 0, match.range.from)}
          <mark className={match === current ? 'find-match find-current' : 'find-match'}>{text.slice(match.range.from, match.range.to)}</mark>
        </Fragment>
      ))}
      {text.slice(own.at(-1)!.range.to)}
    </div>,
    field.parentElement,
  );
}
