import type { TextCheck } from './check';

const imageFile = /^[\p{L}\p{N}_ .()-]{1,80}\.(?:jpe?g|png|webp|heic|gif)$/iu;
const credited = /(?<!\p{L})Ảnh\s*:\s*\p{Lu}[\p{L} .]{1,40}$/u;
/** Somebody doing something, or a view, without the full stop of a sentence. */
const pictured = /^(?:Đồng chí|Đ\/c|Các đồng chí|Các đại biểu|Đại biểu|Quang cảnh|Toàn cảnh|Lãnh đạo|Đoàn)(?!\p{L}).*(?:phát biểu|kết luận|chủ trì|quang cảnh|trao|tặng|chụp ảnh|thăm|kiểm tra|tại (?:hội nghị|buổi|lễ)|hội nghị)/iu;

/** A caption, or the name of an image file, that was left in the text as a paragraph when its photo went. */
export const strayCaption: TextCheck = {
  id: 'strayCaption',
  severity: 'warning',
  scope: 'text',
  bodyOnly: true,
  find({ text, type, inList, phrase }) {
    const said = text.trim();
    if (type !== 'paragraph' || inList || phrase || said.length === 0 || said.length > 220) return [];
    const isCaption = imageFile.test(said) || credited.test(said) || (!/[.!?:;…]$/u.test(said) && pictured.test(said));
    return isCaption ? [{ range: { from: 0, to: text.length }, values: { words: said.slice(0, 60) } }] : [];
  },
};
