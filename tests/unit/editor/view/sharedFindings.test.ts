import { expect, it, vi } from 'vitest';
import type { CheckContext } from '../../../../renderer/domain/checks';
import { documentFrom, readContent } from '../../../../renderer/editor/document/articleDocument';
import { sharedFindings, subscribeFindings } from '../../../../renderer/ui/hooks/sharedFindings';
import { contextOf, portal, reportOf } from '../../domain/article/report';

/** An open article without a headline, and what its desk decided. */
function article() {
  const doc = documentFrom(reportOf({ headline: '' }));
  const base = contextOf(portal);
  const checkContext = vi.fn((): CheckContext => base);
  return { base, open: { doc, content: () => readContent(doc), checkContext } };
}
const ofHeadline = (open: ReturnType<typeof article>['open']) => sharedFindings(open).filter(({ check }) => check === 'headlineMissing').map(({ severity }) => severity);

it('the findings are the same list for all who ask, until something changed', () => {
  const { open } = article();
  expect(ofHeadline(open)).toEqual(['error']);
  expect(sharedFindings(open)).toBe(sharedFindings(open));
});

it('what the desk decides about its checks counts at once, but not against what the template demands', () => {
  const { open, base } = article();
  expect(ofHeadline(open)).toEqual(['error']);
  const settings = { headlineMissing: 'off' } as const;
  open.checkContext.mockReturnValue({ ...base, settings, template: { ...base.template, mustBeClean: [] } });
  expect(ofHeadline(open)).toEqual([]);
  open.checkContext.mockReturnValue({ ...base, settings, template: { ...base.template, mustBeClean: ['headlineMissing'] } });
  expect(ofHeadline(open)).toEqual(['error']);
});

it('who shows findings is told when the desk knows something else, until nobody listens any more', () => {
  const { open, base } = article();
  const listeners = new Set<() => void>();
  const shown: string[][] = [];
  const followed = { ...open, onKnowledge: (listen: () => void) => (listeners.add(listen), () => listeners.delete(listen)) };
  const stop = subscribeFindings(followed, () => shown.push(ofHeadline(followed)));
  open.checkContext.mockReturnValue({ ...base, settings: { headlineMissing: 'warning' }, template: { ...base.template, mustBeClean: [] } });
  listeners.forEach((tell) => tell());
  expect(shown).toEqual([['warning']]);
  stop();
  expect(listeners.size).toBe(0);
});
