import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { shared } from '../../styles/shared.js';
import { layoutName } from '../../text/takes.js';
import { brief, duration } from '../../text/time.js';

/** The heading of a recording that a video platform composed: its length and layout. */
@customElement('td-cloud-heading')
export class CloudHeading extends LitElement {
    static override styles = [
        shared,
        css`
            :host {
                display: flex;
                flex-wrap: wrap;
                align-items: baseline;
                gap: 0.15rem 0.75rem;
            }
        `,
    ];

    @property({ attribute: false }) durationMs: number | null = null;

    protected override render() {
        const { durationMs } = this;
        return html`
            <h2>Original Cloud Recording</h2>
            <p class="small soft">
                ${durationMs === null
                    ? ''
                    : html`<span class="digits" title=${duration(durationMs)}>${brief(durationMs)}</span> · `}${layoutName}
            </p>
        `;
    }
}
