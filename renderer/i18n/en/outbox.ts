import type { outbox as vi } from '../vi/outbox';
import type { Words } from '../words';

export const outbox = {
  outbox: {
    filter: 'Filter the queue',
    filters: { all: 'All', waiting: 'Waiting', needsPerson: 'Needs you', ended: 'Done' },
    allSent: 'All is sent, nothing is waiting.',
    nothing: {
      waiting: { title: 'Nothing is waiting', text: 'Articles that wait or are being sent are shown here.' },
      needsPerson: { title: 'Nothing needs you', text: 'Articles that stopped for a decision are shown here.' },
      ended: { title: 'Nothing is done yet', text: 'Articles that were published or cancelled are shown here.' },
    },
    holdAll: 'Pause the queue',
    releaseAll: 'Go on sending',
    allHeld: 'The queue is paused, so nothing is sent.',
    hold: 'Pause this article',
    release: 'Go on sending',
    heldState: 'Paused',
    appointedState: 'Due {{time}}',
    move: { first: 'Send first', up: 'Send earlier', down: 'Send later' },
    atTheEnd: 'It is at this end of the line already.',
    schedule: 'Publish at a time',
    day: 'Day',
    time: 'Time',
    timeHint: 'Such as 7:30 or 14:05, Vietnamese time',
    noTime: 'Enter a time such as 7:30 or 14:05',
    noDay: 'Choose a day',
    past: 'This time has passed. Choose another, or remove it to send when it is its turn',
    setTime: 'Set the time',
    noAppointment: 'Remove the time, send in turn',
    begun: 'Sending has begun, so it can no longer be put off.',
    rests: 'This target failed {{count}} times in a row and is left in peace until {{time}}. “Try again now” tries at once.',
  },
} satisfies Words<typeof vi>;
