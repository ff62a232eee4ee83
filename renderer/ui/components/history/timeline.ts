import type { Milestone, RevisionSummary } from '../../../domain/article/article';
import type { ArticleEvent, EventAction } from '../../../domain/article/event';
import { articleActions, workflow, type ArticleAction } from '../../../domain/workflow/table';
import { deskDay } from '../../../i18n/format';

/** Something that happened, with the revision that was kept then, or a revision alone. */
export interface Moment {
  readonly kind: 'moment';
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly action: ArticleEvent['action'] | Milestone;
  readonly note?: string;
  /** An author approved their own article. */
  readonly selfApproval?: true;
  readonly revision?: RevisionSummary;
}
/** Revisions kept while somebody wrote, between two moments. */
export interface Writing {
  readonly kind: 'writing';
  readonly id: string;
  readonly revisions: readonly RevisionSummary[];
}
export interface Day {
  /** "2026-11-21", in Vietnam. */
  readonly day: string;
  /** An instant of that day. */
  readonly at: string;
  readonly entries: readonly (Moment | Writing)[];
}

/**
 * Events and revisions as one story, newest first, by days. A milestone's revision stands with the event it belongs to;
 * revisions at intervals are gathered, so that the milestones stand out.
 */
export function timelineOf(events: readonly ArticleEvent[], revisions: readonly RevisionSummary[]): Day[] {
  const free = new Map(revisions.map((revision) => [revision.id, revision]));
  const moments = events.map(({ id, at, by, action, note, selfApproval }): Moment => {
    const milestone = milestoneOf(action);
    const revision = [...free.values()].find((each) => each.milestone === milestone && each.at === at);
    if (revision) free.delete(revision.id);
    return { kind: 'moment', id, at, by, action, ...(note ? { note } : {}), ...(selfApproval && { selfApproval }), ...(revision ? { revision } : {}) };
  });
  const alone = [...free.values()].map((revision): Moment => ({
    kind: 'moment', id: revision.id, at: revision.at, by: revision.by, action: revision.milestone, revision,
  }));
  // Both come in the right order among themselves, and sorting keeps it where two share an instant.
  const story = [...alone, ...moments].sort((a, b) => b.at.localeCompare(a.at));

  const days: { day: string; at: string; entries: (Moment | Writing)[] }[] = [];
  for (const moment of story) {
    const day = deskDay(new Date(moment.at));
    if (days.at(-1)?.day !== day) days.push({ day, at: moment.at, entries: [] });
    const { entries } = days.at(-1)!;
    const last = entries.at(-1);
    if (moment.action !== 'interval' || !moment.revision) entries.push(moment);
    else if (last?.kind === 'writing') entries[entries.length - 1] = { ...last, revisions: [...last.revisions, moment.revision] };
    else entries.push({ kind: 'writing', id: moment.id, revisions: [moment.revision] });
  }
  return days;
}

const isOfTable = (action: EventAction): action is ArticleAction => (articleActions as readonly string[]).includes(action);
/** The revision that an event keeps: several give an approval, and keep it under that name. */
const milestoneOf = (action: EventAction): string | undefined => (isOfTable(action) ? workflow[action].milestone : action);
