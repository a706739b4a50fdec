import { count } from './time.js';

export interface RepairNote {
    readonly text: string;
    readonly isWarning: boolean;
}

/**
 * Explains the number of repairs. Each repair is a change that a poll found and no webhook had reported, so a rising
 * number means that webhooks are being lost.
 *
 * @param before the number when it was first seen here
 */
export function repairNote(before: number, now: number): RepairNote {
    const risen = now - before;
    if (risen > 0) {
        const rise = risen === 1 ? 'One more repair' : `${risen} more repairs`;
        const advice = 'Check the webhook’s address and secret at the provider, and run ./tapedeck doctor.';
        return { text: `${rise} since you opened this page: webhooks are being lost. ${advice}`, isWarning: true };
    }
    if (now === 0) {
        return { text: 'None: every webhook arrived.', isWarning: false };
    }
    return { text: `${count(now, 'repair')} so far, none since you opened this page.`, isWarning: false };
}
