import { describe, expect, it } from 'vitest';
import { en, vi } from './words';

/** The words of the newsroom, each used for one thing, in the places where people meet it first. */
const glossary: readonly (readonly [key: string, vietnamese: string, english: string])[] = [
  ['states.draft', 'Bản nháp', 'Draft'],
  ['states.inReview', 'Chờ duyệt', 'In review'],
  ['states.changesRequested', 'Yêu cầu sửa', 'Changes requested'],
  ['states.approved', 'Đã duyệt', 'Approved'],
  ['states.published', 'Đã đăng', 'Published'],
  ['states.publishedDiffers', 'Đăng khác bản duyệt', 'Published, differs'],
  ['states.bin', 'Thùng rác', 'Bin'],
  ['commands.article.submit', 'Gửi duyệt', 'Submit'],
  ['commands.article.approve', 'Duyệt', 'Approve'],
  ['roles.reporter', 'Phóng viên', 'Reporter'],
  ['roles.editor', 'Biên tập viên', 'Editor'],
  ['roles.managingEditor', 'Thư ký tòa soạn', 'Managing editor'],
  ['roles.administrator', 'Quản trị', 'Administrator'],
  ['sections.queue', 'Hàng đợi xuất bản', 'Publish queue'],
  ['sections.archive', 'Kho tin bài', 'Archive'],
  ['queue.states.sending', 'Đang gửi', 'Sending'],
  ['queue.states.waitingForNetwork', 'Chờ mạng', 'Waiting for network'],
  ['queue.states.retrying', 'Gửi lại lúc', 'Next try at'],
  ['status.saved', 'Đã lưu', 'Saved'],
  ['status.notSaved', 'Chưa lưu', 'Not saved'],
  ['paper.headline', 'Tít', 'Headline'],
  ['paper.body', 'Thân bài', 'Body'],
  ['paper.category', 'Chuyên mục', 'Category'],
  ['paper.byline', 'Bút danh', 'Byline'],
  ['photos.caption', 'Chú thích ảnh', 'Caption'],
  ['photos.credit', 'Nguồn ảnh', 'Credit'],
  ['facts.chairs', 'Chủ trì', 'Chair'],
  ['facts.attendees', 'Thành phần dự', 'Attendees'],
  ['facts.documents', 'Văn bản', 'Documents'],
  ['facts.documentNumber', 'Số, ký hiệu', 'Number, symbol'],
  ['settings.tabs.targets', 'Nơi đăng', 'Targets'],
  ['newReport.choose', 'mẫu tin', 'template'],
  ['review.note', 'Nhận xét', 'Comment'],
  ['checks.leadMissing', 'sapo', 'lead'],
  ['refusals.approvalVoid', 'hết hiệu lực', 'void'],
];

describe.each(glossary)('%s', (key, vietnamese, english) => {
  it(`speaks of “${vietnamese}” and “${english}”`, () => {
    expect(vi.get(key)).toContain(vietnamese);
    expect(en.get(key)).toContain(english);
  });
});

/** Words for the same things that are not the newsroom's. */
const strangers: readonly (readonly [language: 'vi' | 'en', pattern: RegExp])[] = [
  ['vi', /tiêu đề/iu], ['vi', /tác giả ảnh/iu], ['vi', /lưu trữ/iu], ['vi', /xuất bản(?!:)/iu], ['vi', /phê duyệt/iu], ['vi', /bài nháp/iu],
  ['vi', /toà soạn/iu], ['vi', /\bhuỷ/iu],
  ['en', /\btitle\b/i], ['en', /\btrash\b/i], ['en', /\bdestination/i], ['en', /\bauthor name\b/i], ['en', /\boutbox\b/i],
];

it.each(strangers)('nothing in %s says %s', (language, pattern) => {
  // "Hàng đợi xuất bản" is the newsroom's word for the queue; "xuất bản nhỏ hơn" exports a smaller copy.
  const allowed = /hàng đợi xuất bản|xuất bản nhỏ hơn/giu;
  const words = language === 'vi' ? vi : en;
  expect([...words].filter(([, text]) => pattern.test(text.replace(allowed, ''))).map(([key, text]) => `${key}: ${text}`)).toEqual([]);
});
