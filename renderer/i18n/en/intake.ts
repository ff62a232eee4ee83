import type { intake as source } from '../vi/intake';
import type { Words } from '../words';

export const intake: Words<typeof source> = {
  intake: {
    folder: 'Add a whole folder',
    progress: 'Copying photos {{done}}/{{total}}',
    detail: '{{name}} · {{size}} copied',
    stop: 'Stop',
    stopHint: 'Stop here; photos already copied stay in the article',
    more_one: 'and {{count}} more file',
    more_other: 'and {{count}} more files',
    doubled_one: '{{count}} photo is in this article already and was not added again: {{names}}.',
    doubled_other: '{{count}} photos are in this article already and were not added again: {{names}}.',
    known_one: '{{count}} photo was in the desk’s store before, another article may use it too: {{names}}.',
    known_other: '{{count}} photos were in the desk’s store before, other articles may use them too: {{names}}.',
    stopped_one: 'Stopped; {{count}} file was not copied.',
    stopped_other: 'Stopped; {{count}} files were not copied.',
    pasted: 'Pasted {{moment}}',
    broken: 'This photo cannot be shown: its file is broken or gone.',
  },
  photoProblems: {
    empty: 'the file is empty (0 bytes). Copy the photo from the camera again',
    tooLarge: 'the photo is larger than 100 MB. Export a smaller version and add that',
    notAnImage: 'this is not a picture',
    cutShort: 'the picture is cut short, the end of the file is missing. Copy it from the camera again or ask for it once more',
    animated: 'this is a moving picture (or GIF), reports take still ones. Save one frame as JPEG or PNG',
    heic: 'HEIC photos of phones cannot be opened. On an iPhone: Settings > Camera > Formats > Most Compatible; export photos already taken as JPEG',
    vector: 'this is an SVG drawing, which may contain code, and is not taken. Export it as PNG',
    unsupported: 'this kind of picture cannot be used yet. Save it as JPEG or PNG',
    unreadable: 'the file cannot be read. Check that it is still there and that you may open it',
    tooManyPixels: 'the picture has too many pixels (a side above 20,000, or above 100 million in all). Scale it down and add it again',
    diskFull: 'the disk is full. Free some space and add it again',
    internal: 'something went wrong while copying the photo. Try again; the log file has the details',
    tooManyFiles: 'too many files at once, only the first 2,000 are taken. Add the rest afterwards',
    emptyFolder: 'there is no file in this folder',
  },
};
