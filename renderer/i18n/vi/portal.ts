/** The settings of a portal that takes articles through a gateway of its own. */
export const portal = {
  portal: {
    add: 'Thêm cổng nhận bài',
    address: 'Địa chỉ nhận bài',
    token: 'Mã truy cập',
    tokenHelp: 'Do người quản trị cổng cấp. Mã chỉ được gửi tới đúng địa chỉ trên.',
  },
};
