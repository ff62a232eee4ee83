// The bootstrap is plain JavaScript, because it runs before TypeScript or anything else is installed.
declare module '*.mjs';
