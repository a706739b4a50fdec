import { LitElement, css, html } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { RecordingFilter } from '../../api/recordings.js';
import type { RecordingStatus, RecordingType } from '../../api/types.js';
import { icon } from '../../components/icon.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { recordingTypes } from '../../text/recording-labels.js';

const statuses: ReadonlyArray<[RecordingStatus, string]> = [
    ['starting', 'Starting'],
    ['active', 'Recording now'],
    ['processing', 'Processing'],
    ['completed', 'Completed'],
    ['failed', 'Failed'],
];

export interface Criteria {
    readonly query: string;
    readonly filter: RecordingFilter;
}

/** The search field and the filters. Dispatches `criteria` with `Criteria` when one changes. */
@customElement('td-library-filters')
export class LibraryFilters extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            form {
                display: grid;
                grid-template-columns: 1fr auto auto;
                gap: 0.6rem;
            }

            .search {
                position: relative;
            }

            .search svg {
                position: absolute;
                left: 0.8rem;
                top: 50%;
                translate: 0 -50%;
                color: var(--ink-soft);
                pointer-events: none;
            }

            .search input {
                padding-left: 2.5rem;
                border-radius: 999px;
            }

            select {
                width: auto;
                max-width: 100%;
                border-radius: 999px;
            }

            @media (max-width: 40rem) {
                form {
                    grid-template-columns: 1fr 1fr;
                }

                .search {
                    grid-column: 1 / -1;
                }

                select {
                    width: 100%;
                }
            }
        `,
    ];

    @property({ attribute: false }) criteria: Criteria = { query: '', filter: {} };
    @query('input') private readonly input!: HTMLInputElement;
    @query('#status') private readonly status!: HTMLSelectElement;
    @query('#type') private readonly type!: HTMLSelectElement;

    override focus(): void {
        this.input.focus();
    }

    protected override render() {
        const { query, filter } = this.criteria;
        return html`<form role="search" @submit=${this.apply} @input=${this.apply}>
            <div class="search">
                ${icon('search')}
                <input
                    type="search"
                    .value=${query}
                    maxlength="200"
                    placeholder="Search titles and transcripts"
                    aria-label="Search titles and transcripts"
                    aria-keyshortcuts="/"
                />
            </div>
            <select id="status" aria-label="Status">
                <option value="" ?selected=${!filter.status}>Any status</option>
                ${statuses.map(([value, name]) => option(value, name, filter.status === value))}
            </select>
            <select id="type" aria-label="Type">
                <option value="" ?selected=${!filter.type}>Any type</option>
                ${recordingTypes.map(([value, name]) => option(value, name, filter.type === value))}
            </select>
        </form>`;
    }

    private apply(event: Event): void {
        event.preventDefault();
        const filter: RecordingFilter = {
            status: (this.status.value || null) as RecordingStatus | null,
            type: (this.type.value || null) as RecordingType | null,
        };
        this.dispatchEvent(new CustomEvent<Criteria>('criteria', { detail: { query: this.input.value, filter } }));
    }
}

function option(value: string, name: string, isSelected: boolean) {
    return html`<option value=${value} ?selected=${isSelected}>${name}</option>`;
}
