/** Names of the commands on suggestions. */
export const suggesting = {
  suggesting: 'Bật, tắt chế độ đề xuất',
  nextSuggestion: 'Đến đề xuất tiếp theo',
  previousSuggestion: 'Đến đề xuất trước đó',
  acceptSuggestion: 'Chấp nhận đề xuất tại con trỏ',
  rejectSuggestion: 'Bỏ đề xuất tại con trỏ',
  acceptAuthor: 'Chấp nhận mọi đề xuất của người này',
  rejectAuthor: 'Bỏ mọi đề xuất của người này',
  acceptAll: 'Chấp nhận mọi đề xuất trong bài',
  rejectAll: 'Bỏ mọi đề xuất trong bài',
};

/** Suggested changes of an article: made by an editor, settled by the author or an editor. */
export const suggestions = {
  suggestions: {
    title: 'Đề xuất sửa',
    open_zero: 'Không có đề xuất nào',
    open_other: '{{count}} đề xuất đang chờ',
    mode: 'Ghi thay đổi thành đề xuất',
    modeText: 'Chữ thêm được gạch dưới, chữ bỏ bị gạch ngang; bài gốc vẫn còn cho đến khi có người chấp nhận. Tít, dữ kiện và ảnh vẫn đổi thẳng.',
    accept: 'Chấp nhận',
    reject: 'Bỏ đề xuất',
    acceptAll: 'Chấp nhận tất cả',
    rejectAll: 'Bỏ tất cả',
    show: 'Đến chỗ này',
    one: 'Đề xuất của {{name}}, {{time}}',
    added: 'Thêm: “{{text}}”',
    removed: 'Bỏ: “{{text}}”',
    addedBlock: 'Thêm một khối không có chữ',
    splits: 'Tách đoạn',
    joins: 'Nối với đoạn trước',
    none: 'Bài không có đề xuất nào.',
    noneHere: 'Không có đề xuất nào ở chỗ con trỏ.',
    nowOn: 'Từ giờ, thay đổi của bạn được ghi thành đề xuất.',
    nowOff: 'Từ giờ, thay đổi của bạn vào thẳng bài.',
    leftOut_other: 'Bài còn {{count}} đề xuất chưa quyết định. Bản đưa ra là chữ gốc: chưa thêm, chưa bỏ gì theo đề xuất.',
    refused: 'Không thể ghi thay đổi này thành đề xuất nên bài được giữ nguyên. Hãy quyết định đề xuất đang có ở chỗ này trước, hoặc tắt chế độ đề xuất.',
    blocks: { inserted: 'Khối đề xuất thêm', deleted: 'Khối đề xuất bỏ', split: 'Đề xuất tách đoạn ở đây', joined: 'Đề xuất nối với đoạn trước' },
  },
};
