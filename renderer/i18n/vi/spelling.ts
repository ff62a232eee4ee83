/** The spelling checker, in the settings. */
export const spelling = {
  spelling: {
    title: 'Chính tả',
    on: 'Gạch chân từ viết sai trong bài, tít, chú thích và ghi chú',
    how: 'Bấm chuột phải vào từ bị gạch chân, hoặc đặt con trỏ vào đó rồi nhấn phím menu (Shift+F10), để xem gợi ý.',
    personal: 'Từ của tôi',
    none: 'Chưa có từ nào. Từ thêm bằng mục “Thêm vào từ của tôi” khi bấm chuột phải sẽ nằm ở đây.',
    remove: 'Bỏ từ {{word}}',
    removed: 'Đã bỏ từ “{{word}}”',
  },
};
