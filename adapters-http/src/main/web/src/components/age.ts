import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { serverNow } from '../api/server-time.js';
import { Ticker } from '../shell/ticker.js';
import { age, moment } from '../text/time.js';

/** The age of an event; the exact time on hover. */
@customElement('td-age')
export class Age extends LitElement {
    @property() at = '';

    constructor() {
        super();
        new Ticker(this, 30_000);
    }

    protected override createRenderRoot() {
        return this;
    }

    protected override render() {
        const then = new Date(this.at);
        return html`<time datetime=${this.at} title=${moment(then)}>${age(then, serverNow())}</time>`;
    }
}
