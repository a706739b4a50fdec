import { LitElement, css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { RecordingDetail, Take } from '../../api/types.js';
import { shared } from '../../styles/shared.js';
import { formatName, typeName } from '../../text/recording-words.js';
import { size } from '../../text/size.js';
import { clock, duration, moment } from '../../text/time.js';

/** What is known about a recording and its takes. */
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

            .takes {
                display: grid;
                gap: 0.5rem;
                margin-top: 0.4rem;
            }

            .takes li {
                padding-left: 0.75rem;
                border-left: 3px solid var(--line);
            }

            .failed {
                color: var(--live);
            }
        `,
    ];

    @property({ attribute: false }) recording!: RecordingDetail;

    protected override render() {
        const { recording } = this;
        const isOver = recording.status === 'completed' || recording.status === 'failed';
        return html`
            <h2>Facts</h2>
            <dl>
                ${fact('Kind', typeName(recording.recordingType))}
                ${fact('Length', recording.durationMs !== null && isOver ? duration(recording.durationMs) : null)}
                ${fact('Size', recording.fileSizeBytes ? size(recording.fileSizeBytes) : null)}
                ${fact('Quality', recording.quality)} ${fact('Format', recording.mimeType && formatName(recording.mimeType))}
                ${fact('Started', recording.startedAt && moment(new Date(recording.startedAt)))}
                ${fact('Ended', recording.endedAt && moment(new Date(recording.endedAt)))}
                ${fact('Tags', recording.tags.join(', '))} ${fact('About', recording.description)}
                ${recording.sessionId
                    ? html`<dt>Session</dt>
                          <dd><a href="/sessions/${recording.sessionId}">Open the session</a></dd>`
                    : nothing}
            </dl>
            ${recording.takes.length === 0
                ? nothing
                : html`<h3>Takes</h3>
                      <ul class="takes small">
                          ${recording.takes.map(take)}
                      </ul>`}
        `;
    }
}

function fact(name: string, value: string | null) {
    return value
        ? html`<dt>${name}</dt>
              <dd>${value}</dd>`
        : nothing;
}

const takeStates: Readonly<Record<Take['state'], string>> = {
    requested: 'asked for',
    running: 'running',
    ended: 'ended, being saved',
    settled: 'saved',
    failed: 'failed',
};

function take(one: Take) {
    const facts = [
        one.durationMs ? clock(one.durationMs) : '',
        one.bytes > 0 ? size(one.bytes) : '',
        one.segments > 0 ? `${one.segments} segments` : '',
    ].filter((text) => text !== '');
    return html`<li>
        <p><strong>${one.provider}</strong>${one.subject ? ` · ${one.subject}` : ''} · ${takeStates[one.state]}</p>
        ${facts.length > 0 ? html`<p class="soft digits">${facts.join(' · ')}</p>` : nothing}
        ${one.failure ? html`<p class="failed">${one.failure.message}</p>` : nothing}
    </li>`;
}
