/** How far the photos of an article are. */
export const uploads = {
  uploads: {
    sent: 'Ảnh: đã gửi {{sent}} / {{total}} MB',
  },
};
