import { html } from 'lit';
import type { Session } from '../../api/types.js';
import { providerName } from '../../text/provider-name.js';

const words: Readonly<Record<Session['status'], string>> = { created: 'Waiting', live: 'Live', ended: 'Ended' };

/** Where a session stands; its look is in `sessionStatusStyles`. */
export function sessionStatus(session: Session) {
    return html`<span class="state ${session.status}">${words[session.status]}</span>`;
}

/** What a session is of, in a word. */
export function sessionOrigin(session: Session): string {
    if (session.source) {
        return session.source.url;
    }
    return session.roomName ? `Room ${session.roomName} on ${providerName(session.provider)}` : 'Messages only';
}
