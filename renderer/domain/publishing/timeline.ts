/** Everything that can stand in the timeline of an outbox item; words are `timeline.<step>`. */
export const timelineSteps = [
  // the queue
  'queued', 'resumed', 'waitingForNetwork', 'retrying', 'needsPerson', 'published', 'publishedDiffers', 'withdrawn', 'wasLate',
  // a person
  'triedAgain', 'cancelled', 'held', 'released', 'scheduled', 'unscheduled', 'moved', 'overwriteChosen', 'anewChosen', 'goneAccepted',
  // folder targets
  'preparePhotos', 'lookInFolder', 'writeFolder', 'placeFolder', 'readFolder', 'removeReplaced', 'putAside',
  // HTTP targets
  'findArticle', 'sendArticle', 'readArticle', 'withdrawArticle',
  // WordPress
  'findPost', 'createDraft', 'findPhotos', 'uploadPhoto', 'finishPhoto', 'describePhoto', 'findCategory', 'categoryUnknown',
  'inspectPost', 'publishPost', 'readPost', 'readPhotos', 'findLeftovers', 'removeLeftover', 'removedLate', 'hidePost',
] as const;
export type TimelineStep = (typeof timelineSteps)[number];

/** How what is online can differ from what was approved; words are `differences.<code>`. */
export const differences = [
  'headline', 'text', 'status', 'notYetShown', 'category', 'photoMissing', 'captionDiffers', 'fileMissing', 'fileDiffers',
] as const;
export type Difference = (typeof differences)[number];
