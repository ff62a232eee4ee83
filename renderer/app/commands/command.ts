import type { Article } from '../../domain/article/article';
import type { Profile } from '../../domain/people/profile';
import type { Circumstances } from '../../domain/workflow/decide';
import type { ApprovalPolicy } from '../../domain/workflow/policy';
import type { ArticleAction } from '../../domain/workflow/table';
import type { FormatName } from '../../editor/formats';
import type { Section } from '../sections';

/** `acceptAuthor` and `rejectAuthor` are all of the one who made the suggestion at the cursor. */
export type SuggestionCommand = 'toggle' | 'next' | 'previous' | `${'accept' | 'reject'}${'' | 'Author' | 'All'}`;

/** What a command may look at and do; the workspace of the window provides it. */
export interface CommandContext {
  readonly profile: Profile;
  /** The article that is open, if any. */
  readonly article: Article | null;
  /** The desk is open for reading only. */
  readonly readOnly: boolean;
  /** How this desk approves. */
  readonly policy: ApprovalPolicy;
  /** What every target of the open article can do with it once it is published. */
  readonly reach: Circumstances['reach'];
  /** How many articles wait for the approval of the person at work. */
  readonly waiting: number;
  /** The person at work has a password to open the desk with again. */
  readonly mayLock: boolean;
  /** The person at work looks after the desk. */
  readonly manages: boolean;
  goTo(section: Section): void;
  openNewReport(): void;
  /** Brings documents, pages and texts in as reports. */
  importReports(): void;
  openPalette(): void;
  openSettings(tab: 'general' | 'targets' | 'templates' | 'checks' | 'people' | 'data'): void;
  toggleFocus(): void;
  /** Shows headings, photos and conclusions of the open article, to go to one of them. */
  showOutline(): void;
  toggleTheme(): void;
  toggleLanguage(): void;
  /** Reads facts of the open article out of a text that the person gives. */
  readFacts(): void;
  /** Shows the photos of the open article on the light table. */
  showPhotos(): void;
  /** Asks for a format and exports the open article. */
  exportArticle(): void;
  /** Writes reports into a file for another desk, the open one first. */
  handOver(): void;
  /** Takes in reports that another desk handed over. */
  takeOver(): void;
  /** Asks which articles of the section are exported, and how. */
  exportMany(): void;
  /** Puts the words of the open article on the clipboard, for a site's editor. */
  copyForCms(): void;
  /** Asks where, and saves who decided what about the open article as PDF. */
  saveApprovalSheet(): void;
  openHistory(): void;
  /** Compares the last revision of the open article with its words as they stand. */
  compareWithLast(): void;
  /** Writes a comment on what is selected: words, the headline, a caption, a photo. */
  writeComment(): void;
  /** Goes to the next or previous open comment, in the order of the article. */
  stepComment(step: 'next' | 'previous'): void;
  /** Opens the next or previous article that waits for the approval of the person at work. */
  stepWaiting(step: 'next' | 'previous'): void;
  /** Compares what the person at work saw last of the open article with its words as they stand. */
  compareWithSeen(): void;
  /** Goes to a suggestion, settles some, or turns suggesting on and off. */
  atSuggestions(what: SuggestionCommand): void;
  /** Makes a backup in the backups' folder, or where the person says. */
  backUp(elsewhere: boolean): void;
  lock(): void;
  /** Goes to what is offered for a phrase that was worded by hand. */
  goToOffer(): void;
  /** Opens the bar that finds words in the open article, with or without the field for what replaces them. */
  find(withReplace: boolean): void;
  /** Goes to the next or previous match of the words last looked for. */
  findStep(step: 'next' | 'previous'): void;
  /** Goes to what the desk checks underlined in the text, or carries out fixes. */
  atFindings(step: 'next' | 'previous' | 'fix' | 'fixAll'): void;
  /** Whether the text can be changed, and a format is offered where its cursor is. */
  mayFormat(name: FormatName): boolean;
  format(name: FormatName): void;
  undo(): void;
  redo(): void;
  /** Starts an action of the workflow on the open article: asks for what the action needs, then carries it out. */
  startAction(action: ArticleAction): void;
}

/** One intent of a person; menu, palette, shortcut and button all come from here. Its label is `commands.<id>`. */
export interface Command {
  readonly id: string;
  /** In the notation of Mantine's hotkeys: "mod+shift+E". */
  readonly shortcut?: string;
  /** A key that the text or a field binds itself: shown beside the command, not bound by the window. */
  readonly keys?: string;
  /** Kept out of the palette, where the text that it is about no longer has the cursor. */
  readonly menuOnly?: true;
  when(context: CommandContext): boolean;
  run(context: CommandContext): void;
}
