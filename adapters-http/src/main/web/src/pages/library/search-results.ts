import { LitElement, css, html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { problemOf, type Problem } from '../../api/problem.js';
import { search } from '../../api/recordings.js';
import type { SearchHit } from '../../api/types.js';
import '../../components/age.js';
import { marked } from '../../components/marked.js';
import '../../components/problem-note.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { clock, count } from '../../text/time.js';
import { addressOf, byRecording, type Find } from './hits.js';

/** Where words are found in titles and in what was said. */
@customElement('td-search-results')
export class SearchResults extends LitElement {
    static override styles = [
        shared,
        controls,
        css`
            .finds {
                display: grid;
                gap: 0.9rem;
                margin-top: 1rem;
            }

            .head {
                justify-content: space-between;
                margin-bottom: 0.35rem;
            }

            .head a {
                color: var(--ink);
                font-weight: 600;
                text-decoration: none;
                overflow-wrap: anywhere;
            }

            .hit {
                display: grid;
                grid-template-columns: 3.6rem 1fr;
                gap: 0.75rem;
                padding: 0.4rem 0.5rem;
                margin-inline: -0.5rem;
                border-radius: var(--radius-small);
                color: var(--ink);
                text-decoration: none;
            }

            .hit:hover {
                background: var(--accent-wash);
            }

            .time {
                color: var(--accent);
                font-weight: 600;
            }

            mark {
                background: var(--mark);
                color: inherit;
                border-radius: 3px;
            }
        `,
    ];

    @property() words = '';
    @state() private hits: readonly SearchHit[] | null = null;
    @state() private problem: Problem | null = null;
    private asking: AbortController | null = null;

    override disconnectedCallback(): void {
        super.disconnectedCallback();
        this.asking?.abort();
    }

    protected override willUpdate(changed: Map<string, unknown>): void {
        if (changed.has('words')) {
            void this.ask();
        }
    }

    protected override render() {
        if (this.problem) {
            return html`<td-problem .problem=${this.problem} retryable @retry=${this.ask}></td-problem>`;
        }
        const finds = byRecording(this.hits ?? []);
        return html`
            <p class="soft" role="status">${this.summary(finds)}</p>
            <ul class="finds">
                ${finds.map((find) => this.find(find))}
            </ul>
        `;
    }

    private summary(finds: readonly Find[]): string {
        if (this.hits === null) {
            return 'Searching…';
        }
        return finds.length === 0
            ? `No title and no spoken word matches “${this.words.trim()}”. Try fewer or shorter words.`
            : `Found in ${count(finds.length, 'recording')}.`;
    }

    private find(find: Find) {
        const said = find.hits.filter((hit) => hit.timestampMs !== null);
        return html`<li class="panel">
            <div class="row head">
                <a href="/recordings/${find.recordingId}">${marked(find.title, this.words)}</a>
                <span class="small soft"><td-age at=${find.recordedAt}></td-age></span>
            </div>
            ${said.length === 0
                ? html`<p class="small soft">In the title or the description.</p>`
                : said.map(
                      (hit) => html`<a class="hit" href=${addressOf(hit, this.words)}>
                          <span class="time digits">${clock(hit.timestampMs ?? 0)}</span>
                          <span>${marked(hit.snippet, this.words)}</span>
                      </a>`,
                  )}
        </li>`;
    }

    private async ask(): Promise<void> {
        this.asking?.abort();
        const { signal } = (this.asking = new AbortController());
        this.problem = null;
        try {
            this.hits = await search(this.words.trim(), signal);
        } catch (thrown) {
            this.problem = signal.aborted ? this.problem : problemOf(thrown);
        }
    }
}
