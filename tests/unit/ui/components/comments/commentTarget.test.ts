// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { commentTarget } from '../../../../../renderer/ui/components/comments/commentTarget';

afterEach(() => document.body.replaceChildren());

const focus = (html: string): void => {
  document.body.innerHTML = html;
  document.querySelector<HTMLElement>('[autofocus]')!.focus();
};

it('is the field that has the cursor: the headline, a caption, or the photo whose card it is in', () => {
  focus('<textarea data-comment-on="headline" autofocus></textarea>');
  expect(commentTarget(null)).toEqual({ on: 'headline' });
  const card = (field: string): string => `<section data-comment-on="photo" data-comment-photo="a">${field}</section>`;
  focus(card('<textarea data-comment-on="caption" data-comment-photo="a" autofocus></textarea>'));
  expect(commentTarget(null)).toEqual({ on: 'caption', photo: 'a' });
  focus(card('<button autofocus></button>'));
  expect(commentTarget(null)).toEqual({ on: 'photo', photo: 'a' });
});

it('is nothing where nothing is open', () => {
  focus('<input autofocus>');
  expect(commentTarget(null)).toBeNull();
});
