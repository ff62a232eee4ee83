// @vitest-environment happy-dom
import { act, createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type * as Y from 'yjs';
import { documentFrom, readMeta, setMeta } from '../../../../renderer/editor/document/articleDocument';
import { useDocField } from '../../../../renderer/ui/hooks/useDocField';
import { reportOf } from '../../domain/article/report';

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

function Field({ doc }: { doc: Y.Doc }) {
  const field = useDocField(readMeta(doc, 'headline'), () => readMeta(doc, 'headline'), (value) => setMeta(doc, 'headline', value));
  return h('input', field);
}

async function fieldOf(doc: Y.Doc) {
  const element = document.createElement('div');
  document.body.append(element);
  const root = createRoot(element);
  await act(async () => root.render(h(Field, { doc })));
  onTestFinished(async () => {
    await act(async () => root.unmount());
    element.remove();
  });
  const input = element.querySelector('input')!;
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
  return {
    input,
    focus: () => act(async () => input.focus()),
    blur: () => act(async () => input.blur()),
    /** The field's value after a key, as the input method left it. */
    type: (value: string) => act(async () => {
      setValue.call(input, value);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }),
    /** A change from elsewhere, and the rendering that follows it. */
    elsewhere: (value: string) => act(async () => {
      setMeta(doc, 'headline', value);
      root.render(h(Field, { doc }));
    }),
  };
}

describe('a field over words of the document', () => {
  it('leaves what is being typed alone, keeps what came meanwhile, and shows both afterwards', async () => {
    const doc = documentFrom(reportOf({ headline: 'Giữ rừng' }));
    const { input, focus, blur, type, elsewhere } = await fieldOf(doc);
    await focus();
    await type('Giữ rừng ơ');
    await elsewhere('Tin nhanh: Giữ rừng ơ');
    expect(input.value).toBe('Giữ rừng ơ');
    await type('Giữ rừng ở');
    await type('Giữ rừng ở Mây Hạ');
    expect(input.value).toBe('Giữ rừng ở Mây Hạ');
    expect(readMeta(doc, 'headline')).toBe('Tin nhanh: Giữ rừng ở Mây Hạ');
    await blur();
    expect(input.value).toBe('Tin nhanh: Giữ rừng ở Mây Hạ');
  });

  it('shows a change from elsewhere at once while nobody types in it', async () => {
    const doc = documentFrom(reportOf({ headline: 'Giữ rừng' }));
    const { input, elsewhere } = await fieldOf(doc);
    await elsewhere('Trồng rừng');
    expect(input.value).toBe('Trồng rừng');
  });

  it('writes NFC, whatever the input method sends', async () => {
    const doc = documentFrom(reportOf({ headline: '' }));
    const { focus, type } = await fieldOf(doc);
    await focus();
    await type('Tiê\u0301ng Việt'.normalize('NFD'));
    expect(readMeta(doc, 'headline')).toBe('Tiếng Việt'.normalize('NFC'));
  });
});
