import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Participant } from '../../api/types.js';
import '../../components/age.js';
import { shared } from '../../styles/shared.js';

/** The participants of a session: those who are in it, then those who have left. */
@customElement('td-session-people')
export class SessionPeople extends LitElement {
    static override styles = [
        shared,
        css`
            ul {
                display: grid;
                gap: 0.45rem;
                margin-top: 0.6rem;
            }

            li {
                display: flex;
                justify-content: space-between;
                gap: 0.75rem;
            }

            .name {
                display: flex;
                gap: 0.5rem;
                align-items: baseline;
                overflow-wrap: anywhere;
            }

            .here .name::before {
                content: '';
                flex: none;
                width: 0.55rem;
                height: 0.55rem;
                border-radius: 50%;
                background: var(--good);
            }

            .when {
                white-space: nowrap;
            }

            p {
                margin-top: 0.6rem;
            }
        `,
    ];

    @property({ attribute: false }) people: readonly Participant[] = [];

    protected override render() {
        const here = this.people.filter((person) => person.leftAt === null);
        const gone = this.people.filter((person) => person.leftAt !== null);
        return html`
            <h2>Participants</h2>
            ${this.people.length === 0 ? html`<p class="soft">Nobody has joined yet.</p>` : ''}
            <ul>
                ${here.map(
                    (person) => html`<li class="here">
                        <span class="name">${person.name}</span>
                        <span class="small soft when">joined <td-age at=${person.joinedAt}></td-age></span>
                    </li>`,
                )}
                ${gone.map(
                    (person) => html`<li class="soft">
                        <span class="name">${person.name}</span>
                        <span class="small when">left <td-age at=${person.leftAt ?? ''}></td-age></span>
                    </li>`,
                )}
            </ul>
        `;
    }
}
