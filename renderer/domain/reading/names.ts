/** Family names by which a person's name is told from the posts and places that stand before it. */
const families = new Set(
  ('Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Mai Trịnh Đoàn Lâm Phùng Tạ Hà Cao Chu Tô Kiều Đàm ' +
  'Đường Quách Lục Ôn Tống Thái Lương Trương Vương La Lưu Nghiêm Khuất Doãn Từ Cù Thân Triệu Nông Hứa Mạc Tăng Viên Giang Phí Vi Lò Giàng ' +
  'Sầm Ma Bế Kim Ninh Âu Trà Lại Chử Thiều Đồng Ngụy Phó Tiêu Vàng Cầm Hoa Quàng Vừ Sùng Thào Thạch Sơn Châu Diệp Quản Khương Bạch Hạ').split(' '),
);
/** Family names that hardly ever stand inside a name: before them ends a place ("quận Hoàng Mai Nguyễn Thị Lan"). */
const neverInside = new Set(['Nguyễn', 'Trần', 'Phạm', 'Đặng', 'Bùi', 'Đỗ']);
const capital = /^\p{Lu}\p{Ll}+$/u;

/**
 * Takes the posts from the name at the end: "Bí thư Huyện ủy Lê Thị Mận" -> ["Bí thư Huyện ủy", "Lê Thị Mận"].
 * @returns null where no name of two to five words that begins with a family name ends the text.
 */
export function nameAtEnd(text: string): { posts: string; name: string } | null {
  const words = text.trim().split(/\s+/u).slice(-40);
  for (const size of [4, 3, 2, 5]) {
    const name = words.slice(-size);
    if (name.length === size && name.every((word) => capital.test(word)) && families.has(name[0]!) && !name.slice(1).some((word) => neverInside.has(word))) {
      const joined = name.join(' ');
      if (text.trim().endsWith(joined)) return { posts: text.trim().slice(0, -joined.length).replace(/[\s,–-]+$/u, ''), name: joined };
    }
  }
  return null;
}
