/** How a desk approves, what waits for somebody, and what happened meanwhile. */
export const workflow = {
  policy: {
    title: 'Quy trình duyệt',
    desk: 'Số lần duyệt của tòa soạn',
    deskText: 'Hai lần: biên tập viên duyệt trước, thư ký tòa soạn hoặc quản trị duyệt sau. Hai lần phải do hai người.',
    levels: { 1: 'Duyệt một lần', 2: 'Duyệt hai lần' },
    self: 'Cho tác giả tự duyệt bài của mình',
    selfText: 'Chỉ nên bật khi tòa soạn có một người. Mỗi lần tự duyệt đều được ghi rõ trong lịch sử và nhật ký.',
    selfApproved: 'Tác giả tự duyệt',
    categories: 'Chuyên mục có quy định riêng',
    noCategories: 'Chưa có. Mọi chuyên mục theo quy định chung.',
    category: 'Tên chuyên mục',
    add: 'Thêm quy định',
    remove: 'Bỏ',
    removeOf: 'Bỏ quy định riêng của {{name}}',
    firstBy: '{{name}} duyệt lần một lúc {{time}}',
  },
  waiting: {
    none: 'Không còn bài nào chờ bạn duyệt.',
    since: 'từ {{time}}',
  },
};
