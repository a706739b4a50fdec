import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { problemOf } from '../../api/problem.js';
import { findRecording, listRecordings, startRecording } from '../../api/recordings.js';
import type { Recording, RecordingEvent, RecordingList, RecordingStatus, RecordingType } from '../../api/types.js';
import { icon } from '../../components/icon.js';
import '../../components/problem-note.js';
import { Action } from '../../shell/action.js';
import { LiveEventsController } from '../../shell/live-events.js';
import { Loader } from '../../shell/loader.js';
import { navigate } from '../../shell/router.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { count } from '../../text/time.js';
import './empty-library.js';
import type { LibraryFilters, Criteria } from './library-filters.js';
import './library-filters.js';
import { libraryStyles } from './library-styles.js';
import type { NewRecording } from './new-recording.js';
import './new-recording.js';
import { testPattern } from './new-recording.js';
import './recording-card.js';
import { withPage, withRecording, without } from './recording-list.js';
import './search-results.js';

const typingMillis = 250;

/** All recordings, live, with search and filters, and a button to start a new one. */
@customElement('td-library-page')
export class LibraryPage extends LitElement {
    static override styles = [shared, controls, libraryStyles];

    @state() private criteria: Criteria = criteriaOf(location.search);
    @state() private list: readonly Recording[] = [];
    @state() private total: number | null = null;
    @state() private nextCursor: string | null = null;
    @query('td-new-recording') private readonly newRecording!: NewRecording;
    @query('td-library-filters') private readonly filters!: LibraryFilters;
    private typing: ReturnType<typeof setTimeout> | undefined;
    private readonly firstPage = new Loader(
        this,
        ([filter], signal) => listRecordings(filter, null, signal),
        () => [this.criteria.filter],
        (page) => this.showFirst(page),
    );
    private readonly more = new Action(this, async () =>
        this.showMore(await listRecordings(this.criteria.filter, this.nextCursor)),
    );
    private readonly liveUpdate = new Action(this, (event: RecordingEvent) => this.apply(event));
    private readonly firstRecording = new Action(this, async () => {
        const recording = await startRecording(testPattern, 'My first recording');
        navigate(`/recordings/${recording.id}`);
    });

    constructor() {
        super();
        new LiveEventsController(this, (event) =>
            event === 'missed' ? this.firstPage.refresh() : void this.liveUpdate.run(event),
        );
    }

    override connectedCallback(): void {
        super.connectedCallback();
        document.title = 'Library · Tapedeck';
        addEventListener('popstate', this.readAddress);
        addEventListener('tapedeck:navigated', this.readAddress);
        addEventListener('keydown', this.shortcut);
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        removeEventListener('popstate', this.readAddress);
        removeEventListener('tapedeck:navigated', this.readAddress);
        removeEventListener('keydown', this.shortcut);
        clearTimeout(this.typing);
    }

    protected override render() {
        const { problem } = this;
        return html`
            <div class="row top">
                <h1>Library</h1>
                <button class="primary" @click=${() => this.newRecording.show()}>${icon('plus')} New recording</button>
            </div>
            <td-library-filters .criteria=${this.criteria} @criteria=${this.onCriteria}></td-library-filters>
            ${problem
                ? html`<td-problem .problem=${problem} retryable @retry=${this.firstPage.reload}></td-problem>`
                : nothing}
            ${this.criteria.query.trim()
                ? html`<td-search-results query=${this.criteria.query}></td-search-results>`
                : this.recordings()}
            <td-new-recording></td-new-recording>
        `;
    }

    private recordings() {
        if (this.total === null) {
            return this.problem ? nothing : html`<ul class="grid" aria-hidden="true">${placeholders}</ul>`;
        }
        if (this.list.length === 0) {
            return this.isFiltered ? this.nothingMatches() : this.emptyLibrary();
        }
        return html`
            <p class="visually-hidden" role="status">${count(this.total, 'recording')}</p>
            <ul class="grid">
                ${repeat(
                    this.list,
                    ({ id }) => id,
                    (recording) => html`<li><td-recording-card .recording=${recording}></td-recording-card></li>`,
                )}
            </ul>
            <div class="more">
                <p class="small soft">${this.list.length} of ${this.total >= 10_000 ? 'more than 10,000' : this.total}</p>
                ${this.nextCursor
                    ? html`<button ?disabled=${this.more.isRunning} @click=${() => this.more.run()}>
                          ${this.more.isRunning ? 'Loading…' : 'Show more'}
                      </button>`
                    : nothing}
            </div>
        `;
    }

    private emptyLibrary() {
        return html`<td-empty-library @first=${() => this.firstRecording.run()} @own=${() => this.newRecording.show()}></td-empty-library>`;
    }

    private nothingMatches() {
        return html`<div class="none">
            <p>No recording matches these filters.</p>
            <button @click=${() => this.change({ query: '', filter: {} })}>Show all recordings</button>
        </div>`;
    }

    private get problem() {
        const { firstPage, more, liveUpdate, firstRecording } = this;
        return firstPage.problem ?? more.problem ?? liveUpdate.problem ?? firstRecording.problem;
    }

    private get isFiltered(): boolean {
        return Boolean(this.criteria.filter.status || this.criteria.filter.type);
    }

    private onCriteria(event: CustomEvent<Criteria>): void {
        clearTimeout(this.typing);
        const isTyping = event.detail.query !== this.criteria.query;
        this.typing = setTimeout(() => this.change(event.detail), isTyping ? typingMillis : 0);
    }

    private change(criteria: Criteria): void {
        this.criteria = criteria;
        history.replaceState(null, '', addressOf(criteria));
    }

    private readonly readAddress = (): void => {
        this.criteria = criteriaOf(location.search);
    };

    private readonly shortcut = (event: KeyboardEvent): void => {
        const isTyping = event.composedPath().some((node) => node instanceof Element && node.matches('input, textarea'));
        if (event.key === '/' && !isTyping) {
            event.preventDefault();
            this.filters.focus();
        }
    };

    private showFirst(page: RecordingList): void {
        this.list = page.recordings;
        this.total = page.total;
        this.nextCursor = page.nextCursor;
    }

    private showMore(page: RecordingList): void {
        this.list = withPage(this.list, page.recordings);
        this.nextCursor = page.nextCursor;
    }

    /** Brings one recording of the list up to date. */
    private async apply(event: RecordingEvent): Promise<void> {
        if (event.type === 'recording.deleted') {
            this.replace(without(this.list, event.recordingId));
            return;
        }
        const recording = await findRecording(event.recordingId).catch((thrown: unknown) => {
            if (problemOf(thrown).isNotFound) {
                return null; // Deleted in the meantime: the event that says so is on its way.
            }
            throw thrown;
        });
        if (recording) {
            this.replace(withRecording(this.list, recording, this.criteria.filter, this.nextCursor === null));
        }
    }

    private replace(list: readonly Recording[]): void {
        this.total = Math.max(0, (this.total ?? 0) + list.length - this.list.length);
        this.list = list;
    }
}

const placeholders = Array.from({ length: 6 }, () => html`<li class="placeholder"></li>`);

function criteriaOf(search: string): Criteria {
    const given = new URLSearchParams(search);
    return {
        query: given.get('q') ?? '',
        filter: {
            status: given.get('status') as RecordingStatus | null,
            type: given.get('type') as RecordingType | null,
        },
    };
}

function addressOf({ query, filter }: Criteria): string {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries({ q: query.trim(), ...filter })) {
        if (value) {
            parameters.set(name, value);
        }
    }
    return parameters.size > 0 ? `/?${parameters}` : '/';
}
