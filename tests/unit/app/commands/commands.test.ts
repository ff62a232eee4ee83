import { describe, expect, it, vi } from 'vitest';
import { commands, type CommandContext } from '../../../../renderer/app/commands';
import { firstPolicy } from '../../../../renderer/domain/workflow/policy';
import { articleStates } from '../../../../renderer/domain/workflow/states';
import { articleActions } from '../../../../renderer/domain/workflow/table';
import { articleIn, author, other, person } from '../../domain/workflow/articles';

const contextOf = (change: Partial<CommandContext> = {}): CommandContext => ({
  profile: person(author, 'reporter'), article: null, readOnly: false, manages: false, policy: firstPolicy, reach: undefined, waiting: 0, stepWaiting: vi.fn(), mayLock: false, lock: vi.fn(),
  goTo: vi.fn(), openNewReport: vi.fn(), importReports: vi.fn(), openPalette: vi.fn(), openSettings: vi.fn(), toggleFocus: vi.fn(), showOutline: vi.fn(), toggleTheme: vi.fn(),
  toggleLanguage: vi.fn(), exportArticle: vi.fn(), exportMany: vi.fn(), copyForCms: vi.fn(), saveApprovalSheet: vi.fn(), handOver: vi.fn(), takeOver: vi.fn(), readFacts: vi.fn(), showPhotos: vi.fn(), backUp: vi.fn(), openHistory: vi.fn(), compareWithLast: vi.fn(), writeComment: vi.fn(), stepComment: vi.fn(), atSuggestions: vi.fn(), compareWithSeen: vi.fn(), goToOffer: vi.fn(), mayFormat: () => true, format: vi.fn(), find: vi.fn(), findStep: vi.fn(), atFindings: vi.fn(), undo: vi.fn(), redo: vi.fn(), startAction: vi.fn(), ...change,
});
const offered = (context: CommandContext) => commands.filter((command) => command.when(context)).map(({ id }) => id);
const ofTheTable: readonly string[] = articleActions.map((action) => `article.${action}`);
const actionsOffered = (context: CommandContext) => offered(context).filter((id) => ofTheTable.includes(id));

describe('the commands', () => {
  it('have names and shortcuts of their own', () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // One key approves, whichever of the three approvals a desk wants of an article.
    const sharing = ['article.endorse', 'article.approveSecond'];
    const shortcuts = commands.filter(({ id }) => !sharing.includes(id)).map(({ shortcut, keys }) => shortcut ?? keys).flatMap((shortcut) => (shortcut ? [shortcut.toLowerCase().split('+').toSorted().join('+')] : []));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    for (const shortcut of shortcuts) expect(shortcut).toMatch(/mod|alt|f\d/);
  });

  it('offer one approval at a time', () => {
    for (const state of articleStates)
      for (const levels of [1, 2] as const) {
        const context = contextOf({ article: articleIn(state), profile: person(other, 'administrator'), policy: { ...firstPolicy, levels } });
        expect(actionsOffered(context).filter((id) => ['article.approve', 'article.endorse', 'article.approveSecond'].includes(id)).length).toBeLessThan(2);
      }
  });

  it('have one for every action of the workflow', () => {
    expect(commands.map(({ id }) => id)).toEqual(expect.arrayContaining([...ofTheTable]));
  });

  it('offer nothing about an article while none is open', () => {
    expect(offered(contextOf()).filter((id) => id.startsWith('article.'))).toEqual(['article.new', 'article.import', 'article.exportMany', 'article.takeOver']);
  });

  it('offer what the table allows, to the person at work', () => {
    expect(actionsOffered(contextOf({ article: articleIn('draft') }))).toEqual(['article.submit', 'article.discard']);
    expect(actionsOffered(contextOf({ article: articleIn('inReview'), profile: person(other, 'editor') }))).toEqual(['article.return', 'article.approve']);
    expect(actionsOffered(contextOf({ article: articleIn('inReview'), profile: person(author, 'administrator') }))).toEqual(['article.recall']);
    expect(actionsOffered(contextOf({ article: articleIn('published'), profile: person(other, 'administrator') }))).toEqual(['article.archive']);
  });

  it('offer nothing that changes an article on a desk open for reading only', () => {
    const changing = [...ofTheTable, 'article.new', 'article.readFacts'];
    expect(offered(contextOf({ article: articleIn('draft') })).filter((id) => changing.includes(id))).toEqual(['article.new', 'article.readFacts', 'article.submit', 'article.discard']);
    expect(offered(contextOf({ article: articleIn('draft'), readOnly: true })).filter((id) => changing.includes(id))).toEqual([]);
  });

  it('offer backups to those who look after the desk', () => {
    const ofBackups = (manages: boolean) => offered(contextOf({ manages })).filter((id) => id.startsWith('backup.'));
    expect(ofBackups(false)).toEqual([]);
    expect(ofBackups(true)).toEqual(['backup.make', 'backup.makeElsewhere']);
  });

  it('start the action that they are named after', () => {
    for (const action of articleActions) {
      const context = contextOf({ article: articleIn('draft') });
      commands.find(({ id }) => id === `article.${action}`)!.run(context);
      expect(context.startAction).toHaveBeenCalledExactlyOnceWith(action);
    }
  });

  it.each([
    ['article.new', 'openNewReport', []], ['article.export', 'exportArticle', []], ['article.copyForCms', 'copyForCms', []], ['article.exportMany', 'exportMany', []], ['article.approvalSheet', 'saveApprovalSheet', []], ['article.handOver', 'handOver', []], ['article.takeOver', 'takeOver', []], ['article.readFacts', 'readFacts', []], ['palette.open', 'openPalette', []],
    ['history.open', 'openHistory', []], ['history.compare', 'compareWithLast', []],
    ['view.focus', 'toggleFocus', []], ['view.outline', 'showOutline', []], ['view.theme', 'toggleTheme', []], ['view.language', 'toggleLanguage', []],
    ['find.open', 'find', [false]], ['find.replace', 'find', [true]], ['find.next', 'findStep', ['next']], ['find.previous', 'findStep', ['previous']],
    ['findings.next', 'atFindings', ['next']], ['findings.fix', 'atFindings', ['fix']],
    ['edit.undo', 'undo', []], ['edit.redo', 'redo', []],
    ['settings.open', 'openSettings', ['general']], ['settings.targets', 'openSettings', ['targets']], ['settings.people', 'openSettings', ['people']],
    ['settings.data', 'openSettings', ['data']], ['backup.make', 'backUp', [false]], ['backup.makeElsewhere', 'backUp', [true]], ['people.lock', 'lock', []],
    ['go.drafts', 'goTo', ['drafts']], ['go.queue', 'goTo', ['queue']], ['go.bin', 'goTo', ['bin']],
  ] as const)('%s does %s %j', (id, verb, given) => {
    const context = contextOf();
    commands.find((command) => command.id === id)!.run(context);
    expect(context[verb]).toHaveBeenCalledExactlyOnceWith(...given);
  });
});
