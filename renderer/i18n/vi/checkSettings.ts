/** The settings of the desk checks. */
export const checkSettings = {
  checkSettings: {
    intro: 'Mỗi mục kiểm tra nặng đến đâu ở tòa soạn này. Lỗi phải sửa mới gửi duyệt được; lưu ý chỉ nhắc; mục đã tắt không tìm nữa.',
    demanded: 'Mục mà mẫu tin đòi phải sạch thì với bài theo mẫu đó luôn là lỗi, dù ở đây chọn thế nào. Những mục ấy được ghi tên mẫu bên dưới.',
    demandedBy: 'Luôn là lỗi trong: {{templates}}',
    severities: { error: 'Lỗi', warning: 'Lưu ý', off: 'Tắt' },
    asDelivered: 'Mặc định ({{severity}})',
    onlyEditors: 'Chỉ biên tập viên trở lên đổi được các mục kiểm tra.',
  },
};
