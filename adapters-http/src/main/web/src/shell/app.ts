import { LitElement, html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { unauthorized } from '../api/client.js';
import '../pages/library/library-page.js';
import { controls } from '../styles/controls.js';
import { shared } from '../styles/shared.js';
import { appStyles } from './app-styles.js';
import { liveEvents } from './live-events.js';
import { innerAddress, navigate, routeOf, type Route } from './router.js';
import './token-page.js';

const links = [
    { address: '/', name: 'Library', pages: ['library', 'recording'] },
    { address: '/sessions', name: 'Sessions', pages: ['sessions', 'session'] },
    { address: '/operations', name: 'Operations', pages: ['operations'] },
] as const;

/** The frame around every page: header, links, sign-in, and the page of the address. */
@customElement('td-app')
export class App extends LitElement {
    static override styles = [shared, controls, appStyles];

    @state() private route: Route = routeOf(location.pathname);
    @state() private needsToken = false;
    @state() private isLive = true;
    @query('main') private readonly main!: HTMLElement;

    override connectedCallback(): void {
        super.connectedCallback();
        addEventListener('popstate', this.showRoute);
        addEventListener('tapedeck:navigated', this.showRoute);
        addEventListener(unauthorized, this.requireToken);
        liveEvents.addEventListener('connection', () => (this.isLive = liveEvents.isConnected));
        this.addEventListener('click', this.keepInside);
        this.load();
        liveEvents.start();
    }

    protected override render() {
        return html`
            <a class="skip" href="#main" @click=${this.skip}>Skip to the content</a>
            <header>
                <div class="bar">
                    <a class="brand" href="/"><img src="/favicon.svg" alt="" width="28" height="28" />Tapedeck</a>
                    <nav aria-label="Pages">${links.map((link) => this.link(link))}</nav>
                </div>
            </header>
            <div class="connection" role="status">
                ${this.isLive || this.needsToken ? nothing : html`<p>Live updates are interrupted. Reconnecting…</p>`}
            </div>
            <main id="main" tabindex="-1">
                ${this.needsToken ? html`<td-token-page @entered=${this.enter}></td-token-page>` : this.page()}
            </main>
        `;
    }

    private link(link: (typeof links)[number]) {
        const isHere = (link.pages as readonly string[]).includes(this.route.page);
        return html`<a href=${link.address} aria-current=${isHere ? 'page' : nothing}>${link.name}</a>`;
    }

    private page() {
        const { route } = this;
        switch (route.page) {
            case 'library':
                return html`<td-library-page></td-library-page>`;
            case 'recording':
                return keyed(route.id, html`<td-recording-page .recordingId=${route.id}></td-recording-page>`);
            case 'sessions':
                return html`<td-sessions-page></td-sessions-page>`;
            case 'session':
                return keyed(route.id, html`<td-session-page .sessionId=${route.id}></td-session-page>`);
            case 'operations':
                return html`<td-operations-page></td-operations-page>`;
            case 'unknown':
                return html`<h1>Page not found</h1>
                    <p><a href="/">Go to the library</a></p>`;
        }
    }

    private readonly showRoute = (): void => {
        const before = JSON.stringify(this.route);
        this.route = routeOf(location.pathname);
        if (JSON.stringify(this.route) !== before) {
            this.load();
            scrollTo(0, 0);
            this.main.focus({ preventScroll: true });
        }
    };

    /** Each page's code is loaded when the page is first opened. */
    private load(): void {
        document.title = 'Tapedeck';
        switch (this.route.page) {
            case 'recording':
                return void import('../pages/recording/recording-page.js');
            case 'sessions':
                return void import('../pages/sessions/sessions-page.js');
            case 'session':
                return void import('../pages/sessions/session-page.js');
            case 'operations':
                return void import('../pages/operations/operations-page.js');
            default:
        }
    }

    private readonly requireToken = (): void => {
        this.needsToken = true;
        liveEvents.stop();
    };

    private enter(): void {
        this.needsToken = false;
        liveEvents.start();
    }

    private skip(event: Event): void {
        event.preventDefault();
        this.main.focus();
    }

    private readonly keepInside = (event: MouseEvent): void => {
        const address = innerAddress(event, location.origin);
        if (address !== null) {
            event.preventDefault();
            navigate(address);
        }
    };
}
