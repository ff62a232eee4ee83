import type { TextCheck } from './check';

/** Lines of the page around a report: header, navigation, footer, notices. */
const lines: readonly RegExp[] = [
  /^Ngày đăng\s+\d/u,
  /Lượt xem\s*:/u,
  /^Bản quyền\b/u,
  /Không sao chép/iu,
  /^\(\d+\)\s*Bình luận/u,
  /^(?:Nổi bật|Đừng bỏ lỡ|Tin liên quan|Tin cùng chuyên mục|Tin mới nhất|Xem thêm|Chia sẻ|Trang chủ|In bài viết)\s*$/iu,
  /^(?:Kho tư liệu|Liên kết website)\b/u,
  /^(?:Địa chỉ|Điện thoại|Tel|Hotline|Fax|Email|Website)\s*:/iu,
];
/** A menu entry comes twice: as a picture's text and as words. */
const isSaidTwice = (text: string): boolean => {
  const middle = (text.length - 1) / 2;
  return text.length >= 7 && Number.isInteger(middle) && text[middle] === ' ' && text.slice(0, middle) === text.slice(middle + 1);
};

/** What came along when a report was pasted from a web page. */
export const pastedPage: TextCheck = {
  id: 'pastedPage',
  severity: 'warning',
  scope: 'text',
  bodyOnly: true,
  find({ text }) {
    const said = text.trim();
    if (said.length > 300 || !(lines.some((line) => line.test(said)) || isSaidTwice(said))) return [];
    const range = { from: 0, to: text.length };
    return [{ range, values: { words: said.slice(0, 40) }, fix: { range, text: '' } }];
  },
};
