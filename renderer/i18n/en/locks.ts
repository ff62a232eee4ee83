import type { locks as vi } from '../vi/locks';
import type { Words } from '../words';

export const locks = {
  locks: {
    locked: 'The desk is locked',
    lockedText: 'Your articles and everything you were doing are still there. Enter the password to go on, or choose somebody else.',
    who: 'Who is at work',
    password: 'Password',
    passwordOf: 'Password of {{name}}',
    enter: 'Go to work',
    lock: 'Lock',
    mine: 'My password',
    mineText: 'The password keeps the key that you sign approvals with. An administrator can reset a forgotten one; you sign with a new key then, and what you approved stays good.',
    set: 'Set a password',
    change: 'Change the password',
    remove: 'Remove the password',
    before: 'Present password',
    after: 'New password',
    again: 'New password again',
    differs: 'The two are not the same.',
    isSet: 'The password is set.',
    isRemoved: 'The password is removed.',
    idle: 'Lock when nobody is at work',
    idleText: 'Only for people with a password.',
    idleAfter: { 0: 'Never', 5: 'After 5 minutes', 15: 'After 15 minutes', 30: 'After 30 minutes' },
    reset: 'Reset the password',
    resetOf: 'Reset the password of {{name}}',
    resetText: '{{name}} will need no password and sign with a new key. The old key signs nothing any more; what was approved stays good. The audit log tells of it.',
    isReset: '{{name}} has no password any more, and a new key.',
  },
} satisfies Words<typeof vi>;
