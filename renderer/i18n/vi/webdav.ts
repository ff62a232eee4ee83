/** The settings of a folder on a WebDAV server. */
export const webdav = {
  webdav: {
    add: 'Thêm máy chủ WebDAV',
    address: 'Địa chỉ thư mục',
    password: 'Mật khẩu WebDAV',
    passwordHelp: 'Mật khẩu chỉ được gửi tới đúng máy chủ trên. Nếu máy chủ có mật khẩu ứng dụng thì nên dùng loại đó.',
  },
};
