import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { search } from '../../api/recordings.js';
import '../../components/age.js';
import { marked } from '../../components/marked.js';
import '../../components/problem-note.js';
import { Loader } from '../../shell/loader.js';
import { controls } from '../../styles/controls.js';
import { shared } from '../../styles/shared.js';
import { clock, count } from '../../text/time.js';
import { addressOf, byRecording, type Find } from './hits.js';

/** The titles and transcript lines that match a query. */
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

    @property() query = '';
    private readonly hits = new Loader(this, ([query], signal) => search(query, signal), () => [this.query.trim()]);

    protected override render() {
        const { value, problem, isLoading, reload } = this.hits;
        if (problem && !isLoading) {
            return html`<td-problem .problem=${problem} retryable @retry=${reload}></td-problem>`;
        }
        const finds = byRecording(value ?? []);
        return html`
            <p class="soft" role="status">${this.summary(finds)}</p>
            <ul class="finds">
                ${finds.map((find) => this.find(find))}
            </ul>
        `;
    }

    private summary(finds: readonly Find[]): string {
        if (this.hits.value === null) {
            return 'Searching…';
        }
        return finds.length === 0
            ? `No title and no transcript matches “${this.query.trim()}”. Try fewer or shorter words.`
            : `Found in ${count(finds.length, 'recording')}.`;
    }

    private find(find: Find) {
        const lines = find.hits.filter((hit) => hit.timestampMs !== null);
        return html`<li class="panel">
            <div class="row head">
                <a href="/recordings/${find.recordingId}">${marked(find.title, this.query)}</a>
                <span class="small soft"><td-age at=${find.recordedAt}></td-age></span>
            </div>
            ${lines.length === 0
                ? html`<p class="small soft">Found in the title or the description.</p>`
                : lines.map(
                      (hit) => html`<a class="hit" href=${addressOf(hit, this.query)}>
                          <span class="time digits">${clock(hit.timestampMs ?? 0)}</span>
                          <span>${marked(hit.snippet, this.query)}</span>
                      </a>`,
                  )}
        </li>`;
    }
}
