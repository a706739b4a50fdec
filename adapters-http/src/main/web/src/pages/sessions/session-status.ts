import { html } from 'lit';
import type { Session } from '../../api/types.js';
import { providerLabel } from '../../text/providers.js';

const labels: Readonly<Record<Session['status'], string>> = { created: 'Waiting', live: 'Live', ended: 'Ended' };

/** The status of a session; it needs `sessionStatusStyles`. */
export function sessionStatus(session: Session) {
    return html`<span class="state ${session.status}">${labels[session.status]}</span>`;
}

/** The source or room of a session. */
export function sessionOrigin(session: Session): string {
    if (session.source) {
        return session.source.url;
    }
    return session.roomName ? `Room ${session.roomName} on ${providerLabel(session.provider)}` : 'Messages only';
}
