import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RecordingDetail } from '../../api/types.js';
import '../../components/take-list.js';
import { shared } from '../../styles/shared.js';
import { startedBy } from '../../text/initiator.js';
import { formatLabel, typeLabel } from '../../text/recording-labels.js';
import { size } from '../../text/size.js';
import { duration, moment } from '../../text/time.js';

/** The details of a recording, and its takes. */
@customElement('td-facts')
export class Facts extends LitElement {
    static override styles = [
        shared,
        css`
            dl {
                display: grid;
                grid-template-columns: auto 1fr;
                gap: 0.4rem 1.25rem;
                margin-top: 0.6rem;
            }

            dt {
                color: var(--ink-soft);
            }

            dd {
                overflow-wrap: anywhere;
            }

            h3 {
                font-size: 0.9375rem;
                margin-top: 1.1rem;
            }

            td-takes {
                margin-top: 0.4rem;
            }
        `,
    ];

    @property({ attribute: false }) recording!: RecordingDetail;

    protected override render() {
        const { recording } = this;
        const isOver = recording.status === 'completed' || recording.status === 'failed';
        return html`
            <h2>Details</h2>
            <dl>
                ${fact('Type', typeLabel(recording.recordingType))}
                ${fact('Length', recording.durationMs !== null && isOver ? duration(recording.durationMs) : null)}
                ${fact('Size', recording.fileSizeBytes ? size(recording.fileSizeBytes) : null)}
                ${fact('Quality', recording.quality)} ${fact('Format', recording.mimeType && formatLabel(recording.mimeType))}
                ${fact('Started', recording.startedAt && moment(new Date(recording.startedAt)))}
                ${fact('Started by', startedBy(recording))}
                ${fact('Ended', recording.endedAt && moment(new Date(recording.endedAt)))}
                ${fact('Tags', recording.tags.join(', '))} ${fact('Description', recording.description)}
                ${recording.sessionId
                    ? html`<dt>Session</dt>
                          <dd><a href="/sessions/${recording.sessionId}">Open the session</a></dd>`
                    : nothing}
            </dl>
            ${recording.takes.length === 0
                ? nothing
                : html`<h3>Takes</h3>
                      <td-takes .takes=${recording.takes}></td-takes>`}
        `;
    }
}

function fact(name: string, value: string | null) {
    return value
        ? html`<dt>${name}</dt>
              <dd>${value}</dd>`
        : nothing;
}
