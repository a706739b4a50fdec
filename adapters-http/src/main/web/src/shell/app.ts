import { LitElement, html } from 'lit';
import { customElement } from 'lit/decorators.js';

/** The whole page. */
@customElement('td-app')
export class App extends LitElement {
    protected override render() {
        return html`<h1>Tapedeck</h1>`;
    }
}
